package org.parley.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parley.panel.Floor;
import org.parley.panel.Panel;
import org.parley.panel.Reply;
import org.parley.panel.Seat;

/// What a seat took part in at its table. It counts that something was done, never what was said or
/// how somebody voted. Students are told what is counted.
///
/// @param speeches how often it had the floor
/// @param seconds how long in all
/// @param positions filed
/// @param cases made for another role while roles were swapped
/// @param replies written, questions and answers not counted
/// @param questions asked, in writing
/// @param answers written
/// @param recommendations proposed
/// @param voted in how many closed rounds it voted
/// @param rounds how many have been closed
public record Participation(
    int speeches,
    long seconds,
    int positions,
    int cases,
    int replies,
    int questions,
    int answers,
    int recommendations,
    int voted,
    int rounds) {

  public static Participation of(Panel panel, Seat.Id seat, Instant now) {
    var speeches =
        panel.floor().speeches().stream().filter(speech -> speech.seat().equals(seat)).toList();
    var rounds = panel.closedRounds().toList();
    int questions = replies(panel, seat, Reply.Kind.ASKS);
    int answers = replies(panel, seat, Reply.Kind.ANSWERS);
    int replies = (int) panel.replies().stream().filter(reply -> reply.seat().equals(seat)).count();
    return new Participation(
        speeches.size(),
        lasted(speeches, now).toSeconds(),
        panel.positionOf(seat).isPresent() ? 1 : 0,
        (int) panel.cases().stream().filter(made -> made.seat().equals(seat)).count(),
        replies - questions - answers,
        questions,
        answers,
        (int)
            panel.recommendations().stream()
                .filter(r -> r.proposer().filter(seat::equals).isPresent())
                .count(),
        (int) rounds.stream().filter(round -> round.voted().contains(seat.number())).count(),
        rounds.size());
  }

  private static Duration lasted(List<Floor.Speech> speeches, Instant now) {
    return speeches.stream().map(s -> s.lasted(now)).reduce(Duration.ZERO, Duration::plus);
  }

  private static int replies(Panel panel, Seat.Id seat, Reply.Kind kind) {
    return (int)
        panel.replies().stream()
            .filter(reply -> reply.seat().equals(seat) && reply.kind() == kind)
            .count();
  }
}
