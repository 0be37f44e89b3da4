package org.parley.panel;

import static org.parley.voting.Grade.Attitude.AGAINST;
import static org.parley.voting.Grade.Attitude.FOR;
import static org.parley.voting.Grade.Attitude.NEITHER;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.consensus.Rule;
import org.parley.consensus.measure.Scale;
import org.parley.voting.Form;
import org.parley.voting.Grade;
import org.parley.voting.VotingMethod;
import org.parley.voting.method.Methods;

/// How a round votes.
///
/// Some methods judge each recommendation by itself: there a [Rule] can say what counts as
/// consensus. The others choose among the recommendations of the round.
///
/// @param method the method's name, one of [Methods]
/// @param places how many recommendations are to be chosen, 1 where each is judged by itself
/// @param options what the method leaves open; empty for its usual ones
public record Voting(String method, int places, Optional<Options> options) {

  /// What some methods leave open.
  public sealed interface Options {

    /// Score voting.
    ///
    /// @param acceptFrom the least points that accept a recommendation; where it is left out,
    ///   points only compare recommendations with each other
    record Points(int least, int most, Optional<Integer> acceptFrom) implements Options {}

    /// Dot voting.
    ///
    /// @param mostEach the most dots one recommendation may get from a voter
    record Dots(int dots, int mostEach) implements Options {}

    /// Quadratic voting.
    ///
    /// @param againstAllowed whether votes may be cast against a recommendation
    record Credits(int credits, boolean againstAllowed) implements Options {}
  }

  /// The grades an approval ballot gives: to those it leaves out, and to those it ticks.
  static final Grade NOT_APPROVED = new Grade("not-approved", AGAINST);

  static final Grade APPROVED = new Grade("approved", FOR);

  /// A method with its usual options.
  public static Voting by(String method) {
    return new Voting(method, 1, Optional.empty());
  }

  /// The method that counts.
  ///
  /// @throws IllegalStateException if this Parley does not know it
  public VotingMethod counting() {
    return options
        .map(Voting::optioned)
        .or(() -> Methods.named(method))
        .orElseThrow(() -> new IllegalStateException("no method " + method));
  }

  private static VotingMethod optioned(Options options) {
    return switch (options) {
      case Options.Points(var least, var most, _) -> Methods.score(least, most, 0, 1);
      case Options.Dots(var dots, var mostEach) -> Methods.dots(dots, mostEach);
      case Options.Credits(var credits, var against) -> Methods.quadratic(credits, against);
    };
  }

  /// What a ballot looks like.
  public Form form() {
    return counting().form();
  }

  /// What each recommendation is graded with, most opposed first; empty where the method chooses
  /// among the recommendations.
  public Optional<List<Grade>> scale() {
    return switch (form()) {
      case Form.Scale(var grades) -> Optional.of(grades);
      case Form.Approval _ -> Optional.of(List.of(NOT_APPROVED, APPROVED));
      case Form.Points(var least, var most) ->
          acceptFrom()
              .map(
                  from ->
                      IntStream.rangeClosed(least, most)
                          .mapToObj(n -> new Grade(String.valueOf(n), n < from ? AGAINST : FOR))
                          .toList());
      case Form.Order _, Form.Budget _ -> Optional.empty();
    };
  }

  /// The steps of that scale as rules and measures number them, from 1; grades that stand on no
  /// step are left out.
  public Optional<Scale> steps() {
    return scale()
        .map(
            grades -> {
              var steps = grades.stream().map(Grade::attitude).filter(a -> a != NEITHER).toList();
              return new Scale(1, steps.size(), steps.indexOf(FOR) + 1);
            });
  }

  /// Whether the rule can judge what is voted this way.
  public boolean takes(Rule rule) {
    return steps().filter(rule::fits).isPresent();
  }

  /// Whether each recommendation is judged by itself.
  public boolean judges() {
    return scale().isPresent();
  }

  /// Whether ballots give each recommendation a grade or points of its own.
  boolean grades() {
    return switch (form()) {
      case Form.Scale _, Form.Approval _, Form.Points _ -> true;
      case Form.Order _, Form.Budget _ -> false;
    };
  }

  private Optional<Integer> acceptFrom() {
    return options.flatMap(
        chosen ->
            chosen instanceof Options.Points(_, _, var from) ? from : Optional.<Integer>empty());
  }
}
