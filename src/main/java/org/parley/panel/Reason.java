package org.parley.panel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.consensus.Disclosure;
import org.parley.panel.Reply.Target;

/// A reason given with a ballot, as everybody may read it, and as far as it is shown whose it is.
///
/// @param number its place among all on the recommendation in the round, from 1, by which it is
///   hidden
/// @param text empty where it is hidden
/// @param by the seat that gave it; empty where nothing of it is shown
/// @param shown what is shown of that seat
/// @param hidden why it is hidden, if it is
public record Reason(
    int number,
    String text,
    Optional<Seat.Id> by,
    Anonymity shown,
    Optional<Moderation.Reason> hidden) {

  /// One as it was given; in a secret round nobody's.
  private record Given(int number, String text, Optional<Round.Ballot> ballot) {
    Given at(int number) {
      return new Given(number, text, ballot);
    }
  }

  /// Whether it is shown of any of them whose it is.
  public static boolean areSigned(List<Reason> reasons) {
    return reasons.stream().anyMatch(reason -> reason.by().isPresent());
  }

  /// All on a recommendation in a closed round, in an order that the round's seed draws; none where
  /// so few answered that their words could be laid at somebody's door.
  static List<Reason> of(Panel panel, Round round, Recommendation.Id recommendation) {
    return shown(panel, round, recommendation, given(panel, round, recommendation));
  }

  /// Those that ballots of one kind gave in a named round, in an order of their own.
  static List<Reason> of(
      Panel panel, Round round, Recommendation.Id recommendation, Predicate<Round.Ballot> kind) {
    var some =
        given(panel, round, recommendation).stream()
            .filter(given -> given.ballot().filter(kind).isPresent());
    return shown(panel, round, recommendation, drawn(some, round, recommendation));
  }

  /// Whether a reason is there, for everybody to read if it is not hidden.
  static boolean isThere(Panel panel, Target.ToReason target) {
    return given(panel, target).isPresent();
  }

  /// The seat with whose ballot it was given; empty in a secret round, and once whoever gave it has
  /// left.
  static Optional<Seat.Id> author(Panel panel, Target.ToReason target) {
    return given(panel, target)
        .flatMap(Given::ballot)
        .filter(ballot -> !ballot.left())
        .map(Round.Ballot::seat);
  }

  /// What is shown of that seat.
  static Anonymity anonymity(Panel panel, Target.ToReason target) {
    return panel
        .round(target.round())
        .flatMap(
            round ->
                of(panel, round, target.recommendation()).stream()
                    .filter(reason -> reason.number() == target.number())
                    .findFirst())
        .filter(reason -> reason.by().isPresent())
        .map(Reason::shown)
        .orElse(Anonymity.SECRET);
  }

  /// As it was given, hidden or not.
  static Optional<String> text(Panel panel, Target.ToReason target) {
    return given(panel, target).map(Given::text);
  }

  private static Optional<Given> given(Panel panel, Target.ToReason target) {
    return panel
        .round(target.round())
        .flatMap(
            round ->
                given(panel, round, target.recommendation()).stream()
                    .filter(given -> given.number() == target.number())
                    .findFirst());
  }

  /// All as they were given. Nothing that can still happen to a closed round changes their numbers.
  private static List<Given> given(Panel panel, Round round, Recommendation.Id recommendation) {
    if (round.isOpen() || !panel.settings().disclosure().shows(round.answered(recommendation)))
      return List.of();
    var all =
        round
            .published()
            .map(told -> told.reasons().getOrDefault(recommendation, List.of()).stream())
            .map(texts -> texts.map(text -> new Given(0, text, Optional.empty())))
            .orElseGet(
                () ->
                    round.ballots().values().stream()
                        .flatMap(ballot -> given(ballot, recommendation)));
    var drawn = drawn(all, round, recommendation);
    return IntStream.range(0, drawn.size()).mapToObj(i -> drawn.get(i).at(i + 1)).toList();
  }

  private static Stream<Given> given(Round.Ballot ballot, Recommendation.Id recommendation) {
    return Optional.ofNullable(ballot.reasons().get(recommendation))
        .map(text -> new Given(0, text, Optional.of(ballot)))
        .stream();
  }

  /// It is shown whose they are only in roles that have enough votes to be told apart.
  private static List<Reason> shown(
      Panel panel, Round round, Recommendation.Id recommendation, List<Given> given) {
    var apart = apart(round, recommendation, panel.settings().disclosure());
    return given.stream()
        .map(
            it -> {
              var teller = it.ballot().filter(b -> tells(panel, round, recommendation, b, apart));
              var hidden =
                  panel
                      .moderation()
                      .hidden(new Target.ToReason(round.id(), recommendation, it.number()))
                      .map(Moderation.Hidden::reason);
              return new Reason(
                  it.number(),
                  hidden.isPresent() ? "" : it.text(),
                  teller.map(Round.Ballot::seat),
                  teller
                      .map(ballot -> panel.anonymityOfReasons(round, ballot.seat()))
                      .orElse(Anonymity.SECRET),
                  hidden);
            })
        .toList();
  }

  private static boolean tells(
      Panel panel,
      Round round,
      Recommendation.Id recommendation,
      Round.Ballot ballot,
      Set<Role.Id> apart) {
    return switch (panel.anonymityOfReasons(round, ballot.seat())) {
      case NAMED -> apart.contains(ballot.role());
      case ROLE ->
          apart.contains(ballot.role())
              && panel.settings().disclosure().shows(likeMinded(round, recommendation, ballot));
      case PSEUDONYM, SECRET -> false;
    };
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
  private static List<Given> drawn(
      Stream<Given> given, Round round, Recommendation.Id recommendation) {
    return Shuffle.of(
        given.sorted(Comparator.comparing(Given::text)).toList(),
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
    // A part of a secret round may be several roles already, and has one key for them all.
    return groups
        .map(keys -> keys.stream().map(Outcome::roles).flatMap(List::stream).toList())
        .filter(roles -> roles.size() == 1)
        .map(List::getFirst)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static LinkedHashMap<String, Integer> votes(Round round) {
    var votes = new LinkedHashMap<String, Integer>();
    round.ballots().values().forEach(ballot -> votes.merge(ballot.role().key(), 1, Integer::sum));
    return votes;
  }
}
