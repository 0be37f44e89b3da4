package org.parley.ui.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.consensus.Counted;
import org.parley.consensus.Verdict;
import org.parley.panel.Opinion;
import org.parley.panel.OpinionQuestion;
import org.parley.panel.Outcome;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.part.RoleLook;
import org.parley.ui.part.Segment;
import org.parley.ui.part.Shape;
import org.parley.ui.part.Tone;
import org.parley.ui.part.VerdictTone;
import org.parley.voting.Grade;

/// Which colours and shapes stand for what is in the record.
public final class Looks {

  private Looks() {}

  public static RoleLook of(Role role) {
    return new RoleLook(role.name(), role.colour(), shape(role.shape()));
  }

  private static Shape shape(Role.Shape shape) {
    return switch (shape) {
      case DISC -> Shape.DISC;
      case DIAMOND -> Shape.DIAMOND;
      case SQUARE -> Shape.SQUARE;
      case TRIANGLE -> Shape.TRIANGLE;
      case HEXAGON -> Shape.HEXAGON;
      case RING -> Shape.RING;
    };
  }

  public static VerdictTone of(Verdict.Kind verdict) {
    return switch (verdict) {
      case CONSENSUS -> VerdictTone.OK;
      case WITHIN_REACH -> VerdictTone.NEAR;
      case DIVIDED -> VerdictTone.SPLIT;
      case REJECTED -> VerdictTone.NO;
      case NO_QUORUM -> VerdictTone.PLAIN;
    };
  }

  /// The tone of a grade on its scale: the first and the last steps are the strongest, those
  /// between are milder.
  public static Tone of(List<Grade> scale, Grade grade) {
    return switch (grade.attitude()) {
      case NEITHER, BETWEEN -> Tone.ABSTAIN;
      case AGAINST ->
          grade.equals(decided(scale).getFirst()) ? Tone.CANNOT_ACCEPT : Tone.RESERVATIONS;
      case FOR -> grade.equals(decided(scale).getLast()) ? Tone.SUPPORT : Tone.CAN_LIVE_WITH;
    };
  }

  /// The tone of an opinion: where there are but three, the sides are as strong as can be.
  public static Tone of(OpinionQuestion.Scale scale, Opinion opinion) {
    boolean plain = scale == OpinionQuestion.Scale.THREE_STEPS;
    return switch (opinion) {
      case STRONGLY_AGAINST -> Tone.CANNOT_ACCEPT;
      case AGAINST -> plain ? Tone.CANNOT_ACCEPT : Tone.RESERVATIONS;
      case UNDECIDED -> Tone.ABSTAIN;
      case FOR -> plain ? Tone.SUPPORT : Tone.CAN_LIVE_WITH;
      case STRONGLY_FOR -> Tone.SUPPORT;
    };
  }

  /// The bar of how many gave each grade, most opposed first.
  public static List<Segment> segments(List<Grade> scale, Map<String, Integer> grades) {
    return scale.stream().map(grade -> segment(scale, grades, grade, true)).toList();
  }

  /// The same with what is not counted set apart, and with those who did not vote where they count.
  ///
  /// @param silent how many did not vote
  public static List<Segment> segments(
      List<Grade> scale, Map<String, Integer> grades, Counted counted, int silent) {
    var segments = new ArrayList<Segment>();
    if (counted == Counted.SEATS)
      segments.add(new Segment(Words.say("grade.no-vote"), silent, Tone.SILENT));
    for (var grade : scale)
      segments.add(segment(scale, grades, grade, Outcome.counts(grade, counted)));
    return segments;
  }

  private static Segment segment(
      List<Grade> scale, Map<String, Integer> grades, Grade grade, boolean counted) {
    return new Segment(
        Words.ofPanels().grade(grade.key()),
        grades.getOrDefault(grade.key(), 0),
        of(scale, grade),
        counted);
  }

  private static List<Grade> decided(List<Grade> scale) {
    return scale.stream().filter(g -> g.attitude() != Grade.Attitude.NEITHER).toList();
  }
}
