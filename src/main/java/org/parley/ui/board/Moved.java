package org.parley.ui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.consensus.Disclosure;
import org.parley.panel.Movement;
import org.parley.panel.Movement.Flow;
import org.parley.panel.Movement.Step;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.MovementFlow;
import org.parley.ui.part.Tone;
import org.parley.voting.Grade;

/// The movement on a recommendation between two rounds that can be compared.
record Moved(Recommendation.Id recommendation, Round before, Round after, Movement movement) {

  /// The rounds up to one that voted on a recommendation and have a later one to be compared with.
  static List<Round> earlier(Panel panel, Recommendation.Id recommendation, Round last) {
    return voted(panel, recommendation, last)
        .filter(round -> !later(panel, recommendation, round, last).isEmpty())
        .toList();
  }

  /// The rounds an earlier one can be compared with.
  static List<Round> later(
      Panel panel, Recommendation.Id recommendation, Round earlier, Round last) {
    return voted(panel, recommendation, last)
        .filter(round -> round.id().number() > earlier.id().number())
        .filter(round -> Movement.compares(earlier, round))
        .toList();
  }

  private static Stream<Round> voted(Panel panel, Recommendation.Id recommendation, Round last) {
    return panel
        .closedRounds()
        .filter(round -> round.id().number() <= last.id().number())
        .filter(round -> round.item(recommendation).isPresent());
  }

  /// Between the last two rounds that can be compared.
  static Optional<Moved> latest(Panel panel, Recommendation.Id recommendation, Round last) {
    return earlier(panel, recommendation, last).reversed().stream()
        .findFirst()
        .map(
            before ->
                of(recommendation, before, later(panel, recommendation, before, last).getLast()));
  }

  static Moved of(Recommendation.Id recommendation, Round before, Round after) {
    var movement = Movement.between(before, after, recommendation).orElseThrow();
    return new Moved(recommendation, before, after, movement);
  }

  List<Flow> flows(Panel panel, Disclosure disclosure) {
    return movement.flows(panel.topic().roles().stream().map(Role::id).toList(), disclosure);
  }

  /// The answers that could be given, most opposed first; points that nobody gave are left out.
  List<MovementFlow.Option> options() {
    var words = Words.ofPanels();
    return after
        .voting()
        .scale()
        .map(
            scale ->
                scale.stream()
                    .map(g -> option(g.key(), words.grade(g.key()), Looks.of(scale, g)))
                    .toList())
        .orElseGet(() -> points().stream().map(p -> option(p, p, tone(p))).toList());
  }

  private static MovementFlow.Option option(String key, String label, Tone tone) {
    return new MovementFlow.Option(key, label, tone);
  }

  private Tone tone(String points) {
    return Tone.category(points().indexOf(points));
  }

  private List<String> points() {
    return movement.moves().stream()
        .flatMap(move -> Stream.of(move.from(), move.to()))
        .map(Integer::valueOf)
        .distinct()
        .sorted()
        .map(String::valueOf)
        .toList();
  }

  /// "5 moved towards support, 1 away from it, 9 stayed."
  String summary(Flow flow) {
    return Words.say("board.movement.summary", towards(flow), away(flow), stayed(flow));
  }

  int towards(Flow flow) {
    return seats(flow, 1);
  }

  int away(Flow flow) {
    return seats(flow, -1);
  }

  int stayed(Flow flow) {
    return seats(flow, 0);
  }

  private int seats(Flow flow, int direction) {
    return flow.steps().stream()
        .filter(step -> direction(step) == direction)
        .mapToInt(Step::seats)
        .sum();
  }

  /// 1 towards support, -1 away from it, 0 for those who stayed.
  private int direction(Step step) {
    var order =
        after
            .voting()
            .scale()
            .map(scale -> scale.stream().map(Grade::key).toList())
            .orElseGet(this::points);
    return Integer.signum(order.indexOf(step.to()) - order.indexOf(step.from()));
  }

  /// The steps of those who moved, each in words: "2: Reservations → Can live with it".
  List<String> told(Flow flow) {
    var words = Words.ofPanels();
    return flow.steps().stream()
        .filter(step -> direction(step) != 0)
        .map(
            step ->
                Words.say(
                    "board.movement.step",
                    step.seats(),
                    words.grade(step.from()),
                    words.grade(step.to())))
        .toList();
  }

  /// What else a reader of the picture has to know.
  List<String> notes() {
    var notes = new ArrayList<String>();
    int was = before.item(recommendation).orElseThrow().version();
    int is = after.item(recommendation).orElseThrow().version();
    if (was != is) notes.add(Words.say("board.movement.revised", was, is));
    if (movement.onlyBefore() + movement.onlyAfter() > 0)
      notes.add(
          Words.say(
              "board.movement.once",
              before.id().number(),
              movement.onlyBefore(),
              after.id().number(),
              movement.onlyAfter()));
    return notes;
  }
}
