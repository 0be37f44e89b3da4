package org.parley.panel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.consensus.Disclosure;

/// A reason given with a ballot, as far as it is shown whose it is.
///
/// @param by the seat that gave it; empty where nothing of it is shown
/// @param shown what is shown of that seat
public record Reason(String text, Optional<Seat.Id> by, Anonymity shown) {

  /// Whether it is shown of any of them whose it is.
  public static boolean areSigned(List<Reason> reasons) {
    return reasons.stream().anyMatch(reason -> reason.by().isPresent());
  }

  private static Reason nobodys(String text) {
    return new Reason(text, Optional.empty(), Anonymity.SECRET);
  }

  /// All on a recommendation in a closed round, in an order that the round's seed draws; none where
  /// so few answered that their words could be laid at somebody's door.
  static List<Reason> of(Panel panel, Round round, Recommendation.Id recommendation) {
    if (round.isOpen() || !panel.settings().disclosure().shows(round.answered(recommendation)))
      return List.of();
    var given =
        round
            .published()
            .map(told -> told.reasons().getOrDefault(recommendation, List.of()).stream())
            .map(texts -> texts.map(Reason::nobodys))
            .orElseGet(() -> of(panel, round, recommendation, round.ballots().values().stream()));
    return drawn(given, round, recommendation);
  }

  /// Those of some ballots of a named round. It is shown whose they are only in roles that have
  /// enough votes to be told apart.
  static Stream<Reason> of(
      Panel panel, Round round, Recommendation.Id recommendation, Stream<Round.Ballot> ballots) {
    var disclosure = panel.settings().disclosure();
    var apart = apart(round, recommendation, disclosure);
    return ballots.flatMap(
        ballot -> {
          var seat = Optional.of(ballot.seat());
          var shown = panel.anonymityOfReasons(round, ballot.seat());
          boolean tells =
              switch (shown) {
                case NAMED -> apart.contains(ballot.role());
                case ROLE ->
                    apart.contains(ballot.role())
                        && disclosure.shows(likeMinded(round, recommendation, ballot));
                case PSEUDONYM, SECRET -> false;
              };
          return Optional.ofNullable(ballot.reasons().get(recommendation))
              .map(text -> tells ? new Reason(text, seat, shown) : nobodys(text))
              .stream();
        });
  }

  /// How many of a role stand on the same side. Those who dissent sign with their seats, so that a
  /// role beside the reason of the only one would be as good as a name.
  private static int likeMinded(
      Round round, Recommendation.Id recommendation, Round.Ballot ballot) {
    boolean against = Dissent.isAgainst(round, ballot, recommendation);
    return (int)
        round.ballots().values().stream()
            .filter(other -> other.role().equals(ballot.role()))
            .filter(other -> Dissent.isAgainst(round, other, recommendation) == against)
            .count();
  }

  /// Sorted by their words before lots are drawn, so that the order says nothing of who gave them,
  /// or when.
  static List<Reason> drawn(Stream<Reason> reasons, Round round, Recommendation.Id recommendation) {
    return Shuffle.of(
        reasons.sorted(Comparator.comparing(Reason::text)).toList(),
        round.seed(),
        -recommendation.number());
  }

  /// The roles of which it may be told how they voted; where ballots compare, those of which enough
  /// voted.
  static Set<Role.Id> apart(Round round, Recommendation.Id recommendation, Disclosure disclosure) {
    var groups =
        round
            .question(recommendation)
            .map(question -> disclosure.parts(question).stream().map(Disclosure.Part::roles))
            .orElseGet(() -> disclosure.groups(votes(round)).stream());
    return groups
        .filter(roles -> roles.size() == 1)
        .map(roles -> new Role.Id(roles.getFirst()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static LinkedHashMap<String, Integer> votes(Round round) {
    var votes = new LinkedHashMap<String, Integer>();
    round.ballots().values().forEach(ballot -> votes.merge(ballot.role().key(), 1, Integer::sum));
    return votes;
  }
}
