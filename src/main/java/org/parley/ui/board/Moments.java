package org.parley.ui.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.ui.Words;
import org.parley.ui.part.Timeline.Kind;
import org.parley.ui.part.Timeline.Mark;

/// The moments of a panel's life at which the board can be looked at: where phases and rounds began
/// and ended, and now.
///
/// @param times one less than marks: the last mark is now
record Moments(List<Instant> times, List<Mark> marks) {

  private record Moment(Instant at, Kind kind, String words) {}

  static Moments of(Panel panel) {
    var moments = new ArrayList<Moment>();
    moments.add(new Moment(panel.convened(), Kind.BEGINNING, Words.say("board.time.convened")));
    for (var phase : panel.phases()) {
      var name = Words.of(phase.kind());
      add(moments, phase.opened(), Kind.PHASE, Words.say("board.time.phase", name));
    }
    for (var round : panel.rounds()) {
      int number = round.id().number();
      moments.add(new Moment(round.opened(), Kind.PHASE, Words.say("board.time.open", number)));
      add(moments, round.closed(), Kind.ROUND, Words.say("board.time.closed", number));
    }
    panel
        .adoption()
        .ifPresent(
            a -> add(moments, Optional.of(a.at()), Kind.PHASE, Words.say("board.time.adopted")));
    add(moments, panel.closed(), Kind.PHASE, Words.say("board.time.end"));
    moments.sort(Comparator.comparing(Moment::at));
    var marks = new ArrayList<Mark>();
    for (var moment : moments)
      marks.add(
          new Mark(
              Words.say("board.time.mark", moment.words(), Words.time(moment.at())),
              moment.kind()));
    marks.add(new Mark(Words.say("board.time.now"), Kind.NOW));
    return new Moments(moments.stream().map(Moment::at).toList(), marks);
  }

  private static void add(List<Moment> moments, Optional<Instant> at, Kind kind, String words) {
    at.ifPresent(time -> moments.add(new Moment(time, kind, words)));
  }

  /// The time of a mark; empty for now.
  Optional<Instant> at(int place) {
    return place < times.size() ? Optional.of(times.get(place)) : Optional.empty();
  }

  /// The mark of a time; the last where there is none.
  int place(Optional<Instant> time) {
    int place = time.map(times::indexOf).orElse(-1);
    return place < 0 ? marks.size() - 1 : place;
  }
}
