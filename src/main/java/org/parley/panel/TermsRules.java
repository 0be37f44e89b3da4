package org.parley.panel;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.panel.PanelCommand.OpenRound;
import org.parley.panel.PanelCommand.WeighVotes;
import org.parley.panel.Refusal.Option;

/// On what terms a round may be opened.
final class TermsRules {

  /// As many rounds as a Delphi rule may ask for.
  private static final int MOST_ROUNDS = 20;

  private TermsRules() {}

  static Decision weigh(Panel panel, WeighVotes weigh) {
    return Decider.unless(
        ofWeights(panel, weigh.weights()),
        () -> Decision.accept(new PanelEvent.VotesWeighed(weigh.weights())));
  }

  static Optional<Refusal> problem(Panel panel, OpenRound open) {
    return ofWeights(panel, open)
        .or(() -> open.terms().present().flatMap(present -> ofPresent(panel, present)))
        .or(() -> open.terms().stop().flatMap(TermsRules::ofStop));
  }

  /// The terms as they are recorded: nothing where they are the usual ones. Whoever is present also
  /// votes for those whose vote they hold.
  static Optional<Terms> recorded(Panel panel, Terms terms) {
    var round = new Round.Id(panel.rounds().size() + 1);
    var voting =
        terms
            .present()
            .map(
                present -> {
                  var admitted = new TreeSet<>(present);
                  for (var proxy : panel.proxies().given().values())
                    if (proxy.isFor(round) && present.contains(proxy.to()))
                      admitted.add(proxy.from());
                  return List.copyOf(admitted);
                });
    var recorded = voting.map(terms::withPresent).orElse(terms);
    return Optional.of(recorded).filter(it -> !it.equals(Terms.USUAL));
  }

  /// Ballots of a secret round are published without seats, so nobody could weigh them again.
  private static Optional<Refusal> ofWeights(Panel panel, OpenRound open) {
    var weights = open.terms().weights();
    if (weights.isEqual()) return Optional.empty();
    if (open.secrecy() == Secrecy.SECRET) return Optional.of(new Refusal.WeightsInSecret());
    if (!open.voting().counting().takesWeights())
      return Optional.of(new Refusal.MethodTakesNoWeights(open.voting().method()));
    return ofWeights(panel, weights);
  }

  private static Optional<Refusal> ofWeights(Panel panel, Weights weights) {
    for (var role : weights.roles().entrySet()) {
      if (panel.topic().role(role.getKey()).isEmpty())
        return Optional.of(new Refusal.UnknownRole(role.getKey().key()));
      if (isOut(role.getValue())) return out(Option.WEIGHT, role.getValue(), Weights.MOST);
    }
    for (var seat : weights.seats().entrySet()) {
      if (!isVoter(panel, seat.getKey()))
        return Optional.of(new Refusal.HasNoVote(seat.getKey().number()));
      if (isOut(seat.getValue())) return out(Option.WEIGHT, seat.getValue(), Weights.MOST);
    }
    return Optional.empty();
  }

  private static boolean isOut(int weight) {
    return weight < 1 || weight > Weights.MOST;
  }

  private static Optional<Refusal> out(Option option, int value, int most) {
    return Optional.of(new Refusal.OptionOutOfRange(option, value, 1, most));
  }

  private static Optional<Refusal> ofPresent(Panel panel, List<Seat.Id> present) {
    return present.stream()
        .filter(seat -> !isVoter(panel, seat))
        .findFirst()
        .map(seat -> new Refusal.HasNoVote(seat.number()));
  }

  private static boolean isVoter(Panel panel, Seat.Id id) {
    return panel.seat(id).filter(s -> s.kind() == Seat.Kind.PANELIST && !s.removed()).isPresent();
  }

  private static Optional<Refusal> ofStop(StopRule stop) {
    if (!stop.consensus() && stop.stability().isEmpty() && stop.mostRounds().isEmpty())
      return Optional.of(new Refusal.StopsNever());
    return stop.mostRounds()
        .filter(rounds -> rounds < 1 || rounds > MOST_ROUNDS)
        .flatMap(rounds -> out(Option.MOST_ROUNDS, rounds, MOST_ROUNDS));
  }
}
