package org.parley.ui.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.course.Course.Table;
import org.parley.panel.Filings;
import org.parley.panel.OpinionShift;
import org.parley.panel.Panel;
import org.parley.panel.Phase;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.Stage;

/// A table as the lecturer sees it among the others: where it is and who is missing, never what
/// anybody voted or thinks.
///
/// @param ends when its phase is over
/// @param taken seats somebody holds
/// @param voted seats that have voted in the open round; -1 where none is open
/// @param shift how opinion shifted, once that may be shown
record TableNow(
    Table table,
    String stage,
    Optional<Instant> ends,
    int seats,
    int taken,
    int present,
    Filings filings,
    int voted,
    List<String> missing,
    List<String> verdicts,
    Optional<OpinionShift.Part> shift) {

  static TableNow of(Table table, Panel panel, Set<Seat.Id> present) {
    var seats =
        panel.seats().stream()
            .filter(seat -> seat.kind() == Seat.Kind.PANELIST && !seat.removed())
            .toList();
    return new TableNow(
        table,
        Stage.of(panel),
        panel.openPhase().flatMap(Phase::ends),
        seats.size(),
        (int) seats.stream().filter(Seat::taken).count(),
        (int) seats.stream().map(Seat::id).filter(present::contains).count(),
        panel.filings(),
        panel.openRound().map(round -> round.voted().size()).orElse(-1),
        missing(panel).toList(),
        verdicts(panel).toList(),
        panel.opinionShift().flatMap(shift -> shift.parts().stream().findFirst()));
  }

  /// How many of each role are still missing.
  private static Stream<String> missing(Panel panel) {
    if (panel.isClosed()) return Stream.of();
    return panel.topic().roles().stream()
        .flatMap(
            role -> {
              long free =
                  panel.seats().stream()
                      .filter(seat -> !seat.taken() && !seat.removed())
                      .filter(seat -> seat.role().equals(Optional.of(role.id())))
                      .count();
              return free == 0
                  ? Stream.of()
                  : Stream.of(Words.say("course.table.missing.role", role.name(), free));
            });
  }

  private static Stream<String> verdicts(Panel panel) {
    return panel.tabled().stream()
        .flatMap(
            r ->
                panel
                    .lastVerdict(r.id())
                    .map(v -> r.id() + " " + Words.ofPanels().of(v.kind()))
                    .stream());
  }
}
