package org.parley.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.parley.panel.Floor;
import org.parley.panel.Panel;
import org.parley.panel.Position;
import org.parley.panel.Reply;
import org.parley.panel.Seat;

/// What a seat took part in at its table. It counts that something was done, never what was said or
/// how somebody voted, nor what is not shown under the name of a seat: whoever watched the number
/// grow would know who said it. Students are told what is counted.
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

  static final Participation NONE = new Participation(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /// Both together.
  Participation plus(Participation other) {
    return new Participation(
        speeches + other.speeches,
        seconds + other.seconds,
        positions + other.positions,
        cases + other.cases,
        replies + other.replies,
        questions + other.questions,
        answers + other.answers,
        recommendations + other.recommendations,
        voted + other.voted,
        rounds + other.rounds);
  }

  public static Participation of(Panel panel, Seat.Id seat, Instant now) {
    var speeches =
        panel.floor().speeches().stream().filter(speech -> speech.seat().equals(seat)).toList();
    var rounds = panel.closedRounds().toList();
    int questions = replies(panel, seat, Reply.Kind.ASKS);
    int answers = replies(panel, seat, Reply.Kind.ANSWERS);
    int replies = (int) replies(panel, seat).count();
    return new Participation(
        speeches.size(),
        lasted(speeches, now).toSeconds(),
        filed(panel, seat, panel.positions()),
        filed(panel, seat, panel.cases()),
        replies - questions - answers,
        questions,
        answers,
        (int)
            panel.recommendations().stream()
                .filter(r -> r.proposer().filter(seat::equals).isPresent())
                .filter(r -> panel.isNamed(new Reply.Target.ToRecommendation(r.id())))
                .count(),
        (int) rounds.stream().filter(round -> round.voted().contains(seat.number())).count(),
        rounds.size());
  }

  private static Duration lasted(List<Floor.Speech> speeches, Instant now) {
    return speeches.stream().map(s -> s.lasted(now)).reduce(Duration.ZERO, Duration::plus);
  }

  private static int replies(Panel panel, Seat.Id seat, Reply.Kind kind) {
    return (int) replies(panel, seat).filter(reply -> reply.kind() == kind).count();
  }

  private static Stream<Reply> replies(Panel panel, Seat.Id seat) {
    return panel.replies().stream()
        .filter(reply -> reply.seat().equals(seat))
        .filter(reply -> panel.isNamed(new Reply.Target.ToReply(reply.id())));
  }

  private static int filed(Panel panel, Seat.Id seat, List<Position> positions) {
    return (int)
        positions.stream()
            .map(position -> new Reply.Target.ToPosition(position.id()))
            .filter(target -> panel.isAuthor(seat, target) && panel.isNamed(target))
            .count();
  }
}
