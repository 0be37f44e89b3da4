package org.parley.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command a consultation begins with.
///
/// @param seeds statements the host puts in
public record Create(Consultation.Id consultation, Settings settings, List<String> seeds) {
  public Create {
    seeds = List.copyOf(seeds);
  }

  /// The events it begins with, or why it cannot begin so.
  public Decision decide() {
    var problem =
        SettingsRules.problem(settings).or(() -> StatementRules.seedProblem(List.of(), seeds));
    if (problem.isPresent()) return Decision.refuse(problem.get());
    var events = new ArrayList<ConsultationEvent>();
    events.add(new ConsultationEvent.Created(consultation, settings));
    int number = 1;
    for (var seed : seeds)
      events.add(
          new ConsultationEvent.StatementAdded(
              new Statement.Id(number++), seed.strip(), Optional.empty(), true));
    return new Decision.Accepted(events);
  }
}
