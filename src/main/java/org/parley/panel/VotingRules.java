package org.parley.panel;

import java.util.Optional;
import org.parley.consensus.Rule;
import org.parley.panel.Refusal.Option;
import org.parley.voting.method.Methods;

/// Which ways of voting make sense.
final class VotingRules {

  private static final int MOST_POINTS = 100;
  private static final int MOST_DOTS = 1_000;
  private static final int MOST_CREDITS = 10_000;
  private static final int MOST_PLACES = 100;
  private static final int MOST_DISCLOSURE = 20;

  private VotingRules() {}

  static Optional<Refusal> problem(Voting voting, Optional<Rule> rule) {
    return method(voting)
        .or(() -> voting.options().flatMap(options -> problem(voting.method(), options)))
        .or(() -> range(Option.PLACES, voting.places(), 1, voting.judges() ? 1 : MOST_PLACES))
        .or(() -> rule.flatMap(r -> misfit(voting, r)));
  }

  static Optional<Refusal> problemOfDisclosure(int minimum) {
    return range(Option.DISCLOSURE_MINIMUM, minimum, 1, MOST_DISCLOSURE);
  }

  private static Optional<Refusal> method(Voting voting) {
    return Methods.named(voting.method()).isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal.UnknownMethod(voting.method()));
  }

  private static Optional<Refusal> problem(String method, Voting.Options options) {
    return switch (options) {
      case Voting.Options.Points(var least, var most, var from) ->
          belongs("score", method)
              .or(() -> range(Option.LEAST_POINTS, least, -MOST_POINTS, MOST_POINTS - 1))
              .or(() -> range(Option.MOST_POINTS, most, least + 1, MOST_POINTS))
              .or(() -> from.flatMap(n -> range(Option.ACCEPT_FROM, n, least + 1, most)));
      case Voting.Options.Dots(var dots, var mostEach) ->
          belongs("dots", method)
              .or(() -> range(Option.DOTS, dots, 1, MOST_DOTS))
              .or(() -> range(Option.DOTS_EACH, mostEach, 1, dots));
      case Voting.Options.Credits(var credits, _) ->
          belongs("quadratic", method).or(() -> range(Option.CREDITS, credits, 1, MOST_CREDITS));
    };
  }

  private static Optional<Refusal> belongs(String owner, String method) {
    return owner.equals(method)
        ? Optional.empty()
        : Optional.of(new Refusal.OptionsDoNotFit(method));
  }

  static Optional<Refusal> range(Option option, int value, int least, int most) {
    return value >= least && value <= most
        ? Optional.empty()
        : Optional.of(new Refusal.OptionOutOfRange(option, value, least, most));
  }

  private static Optional<Refusal> misfit(Voting voting, Rule rule) {
    return voting.takes(rule)
        ? Optional.empty()
        : Optional.of(new Refusal.RuleDoesNotFit(rule.name(), voting.method()));
  }
}
