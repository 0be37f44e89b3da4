package org.parley.ui.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.parley.consensus.Disclosure;
import org.parley.opinionmap.OpinionMap;
import org.parley.opinionmap.Settings;
import org.parley.opinionmap.VoteMatrix;
import org.parley.opinionmap.Votes;
import org.parley.panel.Panel;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.panel.Secrecy;
import org.parley.voting.Grade;
import org.parley.voting.Grade.Attitude;

/// The seats of a panel, near each other where they answered alike in the named rounds so far.
/// Secret rounds are left out: of them nobody knows whose answers belong together.
///
/// Each recommendation in each round counts as two statements: which side the seat took (+1 for, −1
/// against, 0 between), and, where the scale has milder steps, whether it went to its end. So
/// "support" lies further from "cannot accept" than "can live with it" does.
///
/// @param seats those placed, in the order of their numbers
/// @param answers how many recommendations were answered in named rounds, each round counted
/// @param groups how many groups there are; 0 where none would be found again
/// @param shown the part of all differences that the picture shows, 0 to 1
/// @param alone the roles that are large enough to be shown as such
record SeatMap(
    List<Placed> seats, int answers, int rounds, int groups, double shown, List<Role.Id> alone) {

  /// So many seats have to be placed, each with so many answers.
  static final int FEWEST_SEATS = 6;

  static final int FEWEST_ANSWERS = 3;

  /// @param group counted from 0; -1 outside every group
  record Placed(Seat.Id seat, Role.Id role, double x, double y, int group) {}

  /// Seats with enough answers; the map is drawn from [#FEWEST_SEATS] of them on.
  record Basis(List<Round> rounds, List<Seat.Id> seats) {

    static Basis of(Panel panel, Round last) {
      var rounds =
          panel
              .closedRounds()
              .filter(round -> round.id().number() <= last.id().number())
              .filter(round -> round.secrecy() == Secrecy.NAMED)
              .filter(round -> round.voting().scale().isPresent())
              .toList();
      var seats =
          panel.seats().stream()
              .map(Seat::id)
              .filter(seat -> answers(rounds, seat) >= FEWEST_ANSWERS)
              .toList();
      return new Basis(rounds, seats);
    }

    private static long answers(List<Round> rounds, Seat.Id seat) {
      return rounds.stream()
          .flatMap(round -> round.items().stream().map(item -> grade(round, item, seat)))
          .filter(Optional::isPresent)
          .count();
    }

    boolean suffices(Disclosure disclosure) {
      return seats.size() >= Math.max(FEWEST_SEATS, disclosure.minimum());
    }
  }

  /// Empty where too few have answered enough.
  static Optional<SeatMap> of(Panel panel, Round last) {
    var basis = Basis.of(panel, last);
    return basis.suffices(panel.settings().disclosure())
        ? Optional.of(of(panel, basis))
        : Optional.empty();
  }

  private static SeatMap of(Panel panel, Basis basis) {
    var votes = new Votes();
    int statement = 0;
    int answers = 0;
    for (var round : basis.rounds())
      for (var item : round.items()) {
        boolean answered = false;
        for (var seat : basis.seats()) {
          var grade = grade(round, item, seat);
          if (grade.isEmpty()) continue;
          answered = true;
          var scale = round.voting().scale().orElseThrow();
          votes.add(seat.number(), statement, side(grade.get()));
          if (hasMilderSteps(scale))
            votes.add(seat.number(), statement + 1, isEnd(scale, grade.get()));
        }
        statement += 2;
        if (answered) answers++;
      }
    var map = OpinionMap.of(VoteMatrix.of(votes), Settings.plain());
    boolean reliable = map.reliability().reliable();
    var placed = new ArrayList<Placed>();
    for (int row = 0; row < map.matrix().rows(); row++) {
      var seat = panel.seat(new Seat.Id(map.matrix().participant(row))).orElseThrow();
      placed.add(
          new Placed(
              seat.id(),
              seat.role().orElseThrow(),
              map.x()[row],
              map.y()[row],
              reliable ? map.labels()[row] : -1));
    }
    var share = map.axes().share();
    return new SeatMap(
        placed,
        answers,
        basis.rounds().size(),
        reliable ? map.groups().size() : 0,
        share[0] + share[1],
        alone(panel, placed));
  }

  private static Optional<Grade> grade(Round round, Round.Item item, Seat.Id seat) {
    return round
        .ballot(seat)
        .flatMap(ballot -> ballot.grade(item.recommendation()))
        .flatMap(
            key ->
                round.voting().scale().orElseThrow().stream()
                    .filter(grade -> grade.key().equals(key))
                    .findFirst());
  }

  private static int side(Grade grade) {
    return switch (grade.attitude()) {
      case AGAINST -> -1;
      case BETWEEN, NEITHER -> 0;
      case FOR -> 1;
    };
  }

  private static boolean hasMilderSteps(List<Grade> scale) {
    return steps(scale).size() > 2;
  }

  private static int isEnd(List<Grade> scale, Grade grade) {
    var steps = steps(scale);
    if (grade.equals(steps.getFirst())) return -1;
    return grade.equals(steps.getLast()) ? 1 : 0;
  }

  private static List<Grade> steps(List<Grade> scale) {
    return scale.stream().filter(grade -> grade.attitude() != Attitude.NEITHER).toList();
  }

  private static List<Role.Id> alone(Panel panel, List<Placed> placed) {
    var seats = new LinkedHashMap<String, Integer>();
    for (var role : panel.topic().roles()) {
      int n = (int) placed.stream().filter(seat -> seat.role().equals(role.id())).count();
      if (n > 0) seats.put(role.id().key(), n);
    }
    return panel.settings().disclosure().groups(seats).stream()
        .filter(group -> group.size() == 1)
        .map(group -> new Role.Id(group.getFirst()))
        .toList();
  }
}
