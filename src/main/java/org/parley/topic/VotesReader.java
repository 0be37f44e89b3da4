package org.parley.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.topic.Sample.Panelist;
import org.parley.topic.Sample.Votes;

/// Reads the ballots of a round: for each recommendation and role the grades of its seats in their
/// order, and the reasons that seats gave.
final class VotesReader {

  /// The grades of the method `acceptance`.
  static final List<String> GRADES =
      List.of("cannot-accept", "reservations", "abstain", "can-live-with", "support");

  static final int REASON = 2_000;

  private static final String MISSING = "missing";
  private static final String REASONS = "reasons";
  private static final List<String> ANSWERS =
      Stream.concat(GRADES.stream(), Stream.of(MISSING)).toList();

  private final SampleNames names;

  private VotesReader(SampleNames names) {
    this.names = names;
  }

  static List<Votes> read(Fields round, String key, SampleNames names) {
    var items = new KeySet("a round", List.of(), names.recommendations());
    var reader = new VotesReader(names);
    var votes = new ArrayList<Votes>();
    round
        .inside(key, items)
        .ifPresent(
            fields ->
                names.recommendations().stream()
                    .flatMap(id -> reader.votes(fields, id).stream())
                    .forEach(votes::add));
    return votes;
  }

  private Optional<Votes> votes(Fields round, String recommendation) {
    var roles = names.roles().stream().map(TopicRole::id).toList();
    return round
        .inside(recommendation, new KeySet("a vote", roles, List.of(REASONS)))
        .map(fields -> new Votes(recommendation, grades(fields), reasons(fields)));
  }

  private Map<Panelist, String> grades(Fields fields) {
    var grades = new LinkedHashMap<Panelist, String>();
    for (var role : names.roles()) {
      int number = 0;
      for (var node : fields.list(role.id(), role.seats(), role.seats())) {
        var seat = new Panelist(role.id(), ++number);
        fields
            .choice(role.id(), node, ANSWERS)
            .filter(answer -> !answer.equals(MISSING))
            .ifPresent(grade -> grades.put(seat, grade));
      }
    }
    return grades;
  }

  private Map<Panelist, String> reasons(Fields fields) {
    var reasons = new LinkedHashMap<Panelist, String>();
    fields
        .inside(REASONS, new KeySet("the reasons", List.of(), names.seats()))
        .ifPresent(
            given ->
                names
                    .seats()
                    .forEach(
                        seat ->
                            given
                                .text(seat, REASON)
                                .ifPresent(text -> reasons.put(names.seat(seat), text))));
    return reasons;
  }
}
