package org.parley.topic;

import static org.parley.topic.PhasePlan.Kind.BRIEFING;
import static org.parley.topic.PhasePlan.Kind.EXCHANGE;
import static org.parley.topic.PhasePlan.Kind.POSITIONS;
import static org.parley.topic.PhasePlan.Kind.RECOMMENDATIONS;
import static org.parley.topic.PhasePlan.Kind.REPORT;
import static org.parley.topic.PhasePlan.Kind.ROUNDS;
import static org.parley.topic.PhasePlan.Kind.SWAP;

import java.util.Arrays;
import java.util.List;
import org.parley.topic.Audience.Consultation;
import org.parley.topic.Audience.Opinion;
import org.parley.topic.PhasePlan.Kind;
import org.parley.topic.Procedure.Assignment;
import org.parley.topic.Procedure.PositionsBy;
import org.parley.topic.SuggestedRule.Abstentions;

/// The kinds of panels people convene, each with the procedure it starts from. This is the one
/// place where presets are kept: a new format is a constant here, a line in
/// `docs/topic.schema.json` and a name in the message bundle `topic`.
public enum Format {

  /// Appointed members, a day's sitting, a high bar in every role.
  COMMISSION(
      List.of(
          plan(BRIEFING, 30),
          plan(POSITIONS, 60),
          plan(EXCHANGE, 90),
          plan(RECOMMENDATIONS, 60),
          plan(ROUNDS, 60),
          plan(REPORT, 30)),
      new SuggestedRule("75%", "50%", "75%", Abstentions.COUNTED),
      Assignment.INVITED,
      Audience.NONE),

  /// A class of ninety minutes in roles given by lot, which argue for each other once.
  SEMINAR(
      List.of(
          plan(BRIEFING, 10),
          plan(POSITIONS, 15),
          plan(EXCHANGE, 20),
          plan(SWAP, 10),
          plan(RECOMMENDATIONS, 10),
          plan(ROUNDS, 15),
          plan(REPORT, 10)),
      new SuggestedRule("2/3", "50%", "50%", Abstentions.IGNORED),
      Assignment.RANDOM,
      new Audience(Opinion.BEFORE_AND_AFTER, Consultation.NONE)),

  /// The public votes on statements; a panel of experts answers. Phases last as long as they take.
  CONSULTATION(
      List.of(
          plan(BRIEFING, 0),
          plan(POSITIONS, 0),
          plan(EXCHANGE, 0),
          plan(RECOMMENDATIONS, 0),
          plan(ROUNDS, 0),
          plan(REPORT, 0)),
      new SuggestedRule("75%", "50%", "75%", Abstentions.COUNTED),
      Assignment.INVITED,
      new Audience(Opinion.NONE, Consultation.FIRST)),

  /// One hour before an audience. Nothing is put to the vote; the rule counts only where a host
  /// adds rounds.
  DISCUSSION(
      List.of(plan(BRIEFING, 5), plan(POSITIONS, 20), plan(EXCHANGE, 30), plan(REPORT, 5)),
      new SuggestedRule("75%", "50%", "75%", Abstentions.COUNTED),
      Assignment.INVITED,
      new Audience(Opinion.BEFORE_AND_AFTER, Consultation.NONE));

  private final Procedure procedure;

  Format(List<PhasePlan> phases, SuggestedRule rule, Assignment assignment, Audience audience) {
    this.procedure =
        new Procedure(
            this, phases, "acceptance", false, rule, assignment, PositionsBy.PANELIST, audience);
  }

  /// What a panel of this format starts from.
  public Procedure procedure() {
    return procedure;
  }

  /// @throws IllegalArgumentException if there is no such format
  public static Format of(String key) {
    return Arrays.stream(values())
        .filter(format -> format.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no format " + key));
  }

  public String key() {
    return Slugs.of(this);
  }

  private static PhasePlan plan(Kind kind, int minutes) {
    return new PhasePlan(kind, minutes);
  }
}
