package org.parley.ui.ballot;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Votes;
import org.parley.ui.panel.News;
import org.parley.ui.panel.PanelNow;

/// How many have voted in the round that is open. It is all that a sheet shows of others' ballots.
final class VotedNews implements News {

  static final News OF_ROUNDS = new VotedNews();

  /// @param at as many entries as the panel's record had then
  /// @param voted in words
  record Told(int at, String voted) {}

  private VotedNews() {}

  @Override
  public Optional<List<Item>> between(PanelNow earlier, PanelNow now) {
    return now.panel()
        .votesSince(earlier.panel())
        .filter(votes -> !votes.seats().isEmpty())
        .map(
            votes ->
                List.of(
                    new Item(
                        reader -> isOwn(votes, reader),
                        new Told(now.panel().length(), Face.voted(now, votes.round())))));
  }

  /// Whoever may cast one of these ballots sees what has become of it.
  private static boolean isOwn(Votes votes, PanelNow reader) {
    return reader.sitsInChair()
        || reader.leads()
        || reader
            .actor()
            .seat()
            .filter(
                seat ->
                    votes.seats().contains(seat)
                        || !Collections.disjoint(
                            votes.seats(), reader.panel().castBy(seat, votes.round())))
            .isPresent();
  }
}
