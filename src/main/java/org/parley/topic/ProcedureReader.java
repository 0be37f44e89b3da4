package org.parley.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.topic.Audience.Consultation;
import org.parley.topic.Audience.Opinion;
import org.parley.topic.PhasePlan.Kind;
import org.parley.topic.Procedure.Assignment;
import org.parley.topic.Procedure.PositionsBy;
import org.parley.topic.SuggestedRule.Abstentions;

/// Reads what a topic changes in the preset of its format.
final class ProcedureReader {

  static final int MOST_PHASES = 20;
  static final int SHARE = 12;

  private ProcedureReader() {}

  static Procedure read(Fields topic) {
    var format = topic.choice("format", Format.values()).orElse(Format.COMMISSION);
    var preset = format.procedure();
    return new Procedure(
        format,
        phases(topic).orElse(preset.phases()),
        topic.choice("method", Procedure.METHODS).orElse(preset.method()),
        topic.yesOrNo("roll-call").orElse(preset.rollCall()),
        topic.inside("rule", Keys.RULE).map(f -> rule(f, preset.rule())).orElse(preset.rule()),
        topic.choice("assignment", Assignment.values()).orElse(preset.assignment()),
        topic.choice("positions-by", PositionsBy.values()).orElse(preset.positionsBy()),
        topic
            .inside("audience", Keys.AUDIENCE)
            .map(fields -> audience(fields, preset.audience()))
            .orElse(preset.audience()));
  }

  private static Optional<List<PhasePlan>> phases(Fields topic) {
    var phases = new ArrayList<PhasePlan>();
    for (var node : topic.list("phases", 1, MOST_PHASES))
      topic.inside(node, Keys.PHASE).flatMap(ProcedureReader::phase).ifPresent(phases::add);
    return phases.isEmpty() ? Optional.empty() : Optional.of(phases);
  }

  private static Optional<PhasePlan> phase(Fields fields) {
    int minutes = fields.number("minutes", 0, PhasePlan.MOST_MINUTES).orElse(0);
    return fields.choice("phase", Kind.values()).map(kind -> new PhasePlan(kind, minutes));
  }

  private static SuggestedRule rule(Fields fields, SuggestedRule preset) {
    return new SuggestedRule(
        share(fields, "threshold").orElse(preset.threshold()),
        share(fields, "role-threshold").orElse(preset.roleThreshold()),
        share(fields, "quorum").orElse(preset.quorum()),
        fields.choice("abstentions", Abstentions.values()).orElse(preset.abstentions()));
  }

  private static Optional<String> share(Fields fields, String key) {
    return fields.text(key, SHARE, SuggestedRule::isShare, Fault.NOT_A_SHARE);
  }

  private static Audience audience(Fields fields, Audience preset) {
    return new Audience(
        fields.choice("opinion", Opinion.values()).orElse(preset.opinion()),
        fields.choice("consultation", Consultation.values()).orElse(preset.consultation()));
  }
}
