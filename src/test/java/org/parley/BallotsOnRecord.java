package org.parley;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.browser.LivePage.Act;
import org.parley.panel.Panel;
import org.parley.panel.PanelEvent.BallotCast;
import org.parley.panel.Recommendation;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.transcript.Transcripts;
import org.parley.transcript.json.PanelJson;
import org.parley.voting.Ballot;

/// Every ballot of a panel that was cast on the acceptance scale, with all changes, in the order of
/// the transcript.
final class BallotsOnRecord {

  private static final List<String> GRADES =
      List.of("cannot-accept", "reservations", "abstain", "can-live-with", "support");

  private final List<BallotCast> all;

  BallotsOnRecord(Transcripts transcripts, Panel.Id panel) {
    var json = new PanelJson();
    all =
        transcripts.read(panel.value(), 0, Integer.MAX_VALUE).stream()
            .map(entry -> json.happening(entry).event())
            .filter(BallotCast.class::isInstance)
            .map(BallotCast.class::cast)
            .toList();
  }

  /// The answers of each ballot of a seat.
  List<List<String>> of(Seat.Id seat) {
    return all.stream()
        .filter(cast -> cast.seat().equals(seat))
        .map(BallotsOnRecord::answers)
        .toList();
  }

  /// The seats that voted in a round, in the order of their first ballots.
  List<Seat.Id> order(Round.Id round) {
    return all.stream()
        .filter(cast -> cast.round().equals(round))
        .map(BallotCast::seat)
        .distinct()
        .toList();
  }

  private static List<String> answers(BallotCast cast) {
    if (!(cast.choices() instanceof Ballot.Grades(var grades)))
      throw new AssertionError("another kind of ballot: " + cast);
    return IntStream.rangeClosed(1, grades.size())
        .mapToObj(number -> grades.get(new Recommendation.Id(number).toString()))
        .toList();
  }

  /// The answers as they were given in a page.
  static List<String> answers(Act act) {
    return act.grades().stream().map(GRADES::get).toList();
  }
}
