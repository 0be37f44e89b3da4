package org.parley.panel;

import static org.parley.panel.Story.PRIVACY;
import static org.parley.panel.Story.aSeatedPanel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.consensus.Rule;
import org.parley.voting.Ballot;
import org.parley.voting.Form;

/// Panels that vote by any method.
public final class VotingStory {

  private VotingStory() {}

  /// Eight panelists, two of each role, with three recommendations on the table.
  public static Story aVotingPanel() {
    var story = aSeatedPanel(2).phase(PhaseKind.RECOMMENDATIONS);
    for (var title : List.of("Keep a key", "Forbid keeping keys"))
      story.when(
          story.panelist(PRIVACY, 1),
          new PanelCommand.ProposeRecommendation(new RecommendationText(title, "")));
    return story.phase(PhaseKind.ROUNDS);
  }

  /// A round on all three by this method, in which three of eight like R1 and five like R2 best.
  public static Story aRound(String method) {
    var voting = Voting.by(method);
    return aVotingPanel()
        .openRound(voting, rule(voting), 1, 2, 3)
        .cast(ballots(voting))
        .closeRound();
  }

  /// The same in secret; two of each role are too few to show.
  public static Story aSecretRound(String method) {
    var voting = Voting.by(method);
    return aVotingPanel()
        .openSecretRound(voting, rule(voting), 1, 2, 3)
        .cast(ballots(voting))
        .closeRound();
  }

  private static Optional<Rule> rule(Voting voting) {
    return voting.judges() ? Optional.of(Story.RULE) : Optional.empty();
  }

  private static Ballot[] ballots(Voting voting) {
    var ballots = new Ballot[8];
    for (int i = 0; i < 8; i++) ballots[i] = liking(voting.form(), i < 3 ? "R1" : "R2");
    return ballots;
  }

  private static Ballot liking(Form form, String best) {
    var other = best.equals("R1") ? "R2" : "R1";
    return switch (form) {
      case Form.Scale(var grades) ->
          new Ballot.Grades(Map.of(best, grades.getLast().key(), "R3", grades.getFirst().key()));
      case Form.Approval _ -> new Ballot.Approvals(Set.of(best));
      case Form.Points points ->
          new Ballot.Scores(Map.of(best, points.most(), "R3", points.least()));
      case Form.Order _ -> ranking(best, other, "R3");
      case Form.Budget _ -> new Ballot.Allocation(Map.of(best, 3, other, 1));
    };
  }

  static Ballot ranking(String... order) {
    return new Ballot.Ranking(Arrays.stream(order).map(Set::of).toList());
  }
}
