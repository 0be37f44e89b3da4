package org.parley.consensus;

import java.util.List;
import java.util.Optional;
import org.parley.consensus.measure.Bridging;
import org.parley.consensus.measure.Distribution;
import org.parley.consensus.measure.Figure;
import org.parley.consensus.measure.Figure.Reason;
import org.parley.consensus.measure.GroupInformedConsensus;
import org.parley.consensus.measure.MedianIqr;
import org.parley.consensus.measure.PercentAgreement;
import org.parley.consensus.measure.Polarization;
import org.parley.consensus.measure.RandUcla;
import org.parley.consensus.measure.Scale;
import org.parley.consensus.measure.Support;
import org.parley.consensus.measure.TastleWierman;
import org.parley.consensus.measure.VanDerEijk;

/// What the votes on one recommendation say beyond the verdict: over all, in each role, and across
/// roles. Steps of the scale are numbered from 1, most opposed; abstentions stand on no step. Where
/// votes have weights, shares and spreads are of the weights, and what counts people is undefined.
///
/// @param all of the whole panel
/// @param roles what may be shown of them, in the panel's order
/// @param leastSupport over the parts shown that voted
/// @param groupInformed likewise
public record ConsensusReport(
    Part all,
    List<Part> roles,
    Figure<Bridging.Working> leastSupport,
    Figure<GroupInformedConsensus.Working> groupInformed) {

  /// Figures of a group. What is shown of too few votes is suppressed, and named so.
  ///
  /// @param roles the keys of the roles it holds
  /// @param voters how many people voted: as many as votes, unless some weigh more
  /// @param votes the distribution over the steps; empty where suppressed or where there is no
  ///   scale
  public record Part(
      List<String> roles,
      int eligible,
      int cast,
      int voters,
      Optional<Distribution> votes,
      Figure<PercentAgreement.Working> accepting,
      Figure<MedianIqr.Working> median,
      Figure<TastleWierman.Working> consensus,
      Figure<VanDerEijk.Working> agreement,
      Figure<Polarization.Working> polarization,
      Figure<RandUcla.Working> appropriateness) {

    public Part {
      roles = List.copyOf(roles);
    }

    /// Whether some votes weigh more than others.
    public boolean isWeighted() {
      return voters != cast;
    }

    private static Part of(
        List<String> roles, Answers answers, Distribution votes, Counted counted) {
      return new Part(
          roles,
          answers.eligible(),
          answers.cast(),
          answers.voters(),
          Optional.of(votes),
          counted
              .accepting(answers)
              .map(PercentAgreement::of)
              .orElseGet(() -> Figure.undefined(Reason.NO_VOTES, 0)),
          MedianIqr.of(votes),
          TastleWierman.of(votes),
          VanDerEijk.of(votes),
          Polarization.of(votes),
          answers.isWeighted()
              ? Figure.undefined(Reason.WEIGHTED, answers.voters())
              : RandUcla.of(votes));
    }

    private static Part without(List<String> roles, Answers answers, Reason reason) {
      int n = answers.cast();
      return new Part(
          roles,
          answers.eligible(),
          n,
          answers.voters(),
          Optional.empty(),
          Figure.undefined(reason, n),
          Figure.undefined(reason, n),
          Figure.undefined(reason, n),
          Figure.undefined(reason, n),
          Figure.undefined(reason, n),
          Figure.undefined(reason, n));
    }
  }

  public ConsensusReport {
    roles = List.copyOf(roles);
  }

  /// @param all of whom the share of all that accepts is taken
  /// @param inRole the same in a role
  public static ConsensusReport of(
      Question question, Disclosure disclosure, Counted all, Counted inRole) {
    var parts = disclosure.parts(question);
    var keys = question.roles().stream().map(Question.RoleAnswers::role).toList();
    var supports =
        parts.stream()
            .map(Disclosure.Part::answers)
            .filter(answers -> answers.cast() > 0 && disclosure.shows(answers))
            .map(answers -> new Support(answers.accepting(), answers.opposing(), answers.cast()))
            .toList();
    return new ConsensusReport(
        part(keys, question.all(), disclosure, all),
        parts.stream().map(part -> part(part.roles(), part.answers(), disclosure, inRole)).toList(),
        ofPeople(question, Bridging.of(supports)),
        ofPeople(question, GroupInformedConsensus.of(supports)));
  }

  /// Smoothing adds a person for each side, which votes by weight are not.
  private static <W extends Record> Figure<W> ofPeople(Question question, Figure<W> figure) {
    var all = question.all();
    return all.isWeighted() ? Figure.undefined(Reason.WEIGHTED, all.voters()) : figure;
  }

  private static Part part(
      List<String> roles, Answers answers, Disclosure disclosure, Counted counted) {
    if (!disclosure.shows(answers)) return Part.without(roles, answers, Reason.SUPPRESSED);
    if (answers.steps().size() < 2) return Part.without(roles, answers, Reason.NO_VOTES);
    var scale = new Scale(1, answers.steps().size(), answers.acceptFrom() + 1);
    return Part.of(roles, answers, new Distribution(scale, answers.steps()), counted);
  }
}
