package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parley.panel.Recommendation;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.voting.Grade;

/// Who did not accept a recommendation in the end, by role, and for what reasons. Seats sign after
/// a named round. Reasons are given without names and in the order of the alphabet, so that their
/// order says nothing of who wrote which; those of a secret round without roles as well.
final class Dissent {

  private Dissent() {}

  static Html of(Report report, Recommendation.Id recommendation) {
    return report
        .decisiveVotes(recommendation)
        .map(votes -> of(report, recommendation, votes))
        .orElse(Html.NONE);
  }

  private static Html of(Report report, Recommendation.Id recommendation, Votes votes) {
    boolean secret = votes.round().isSecret();
    var parts = new ArrayList<Html>();
    for (var group : votes.parts())
      if (!group.isHidden())
        parts.add(
            group(
                report,
                group,
                signed(report, recommendation, votes, group),
                secret ? List.of() : reasons(votes, recommendation, group.roles())));
    if (secret) parts.add(unattributed(report, votes.round().reasons(recommendation)));
    parts.removeIf(part -> part == Html.NONE);
    return parts.isEmpty()
        ? Html.NONE
        : Html.of(
            """
            <div class="dissent">
            <h4>{}</h4>
            {}</div>
            """,
            report.say("dissent"),
            parts);
  }

  /// Of a secret round nobody knows which role gave a reason, nor with which answer.
  private static Html unattributed(Report report, List<String> reasons) {
    return reasons.isEmpty()
        ? Html.NONE
        : Html.of(
            "<div class=\"dissenters\">\n<p>{}</p>\n{}</div>\n",
            report.say("dissent.secret"),
            quotes(reasons));
  }

  private static Html group(
      Report report, Votes.Group group, List<String> signed, List<String> reasons) {
    if (!group.dissents() && signed.isEmpty() && reasons.isEmpty()) return Html.NONE;
    return Html.of(
        """
        <div class="dissenters">
        <p>{} {}</p>
        {}{}</div>
        """,
        report.mark(group.roles()),
        group.accepting().map(share -> report.say("dissent.accept", share.part(), share.whole())),
        signed.isEmpty()
            ? Html.NONE
            : Html.of(
                "<p class=\"signed\">{}</p>\n",
                report.say("dissent.signed", String.join(", ", signed))),
        quotes(reasons));
  }

  /// The seats of a group that did not accept, after a named round.
  private static List<String> signed(
      Report report, Recommendation.Id recommendation, Votes votes, Votes.Group group) {
    var panel = report.panel();
    return org.parley.panel.Dissent.of(votes.round(), recommendation, panel.settings().disclosure())
        .stream()
        .flatMap(dissent -> dissent.signed().stream())
        .filter(signature -> group.roles().contains(signature.role()))
        .map(signature -> panel.seat(signature.seat()).orElseThrow())
        .map(seat -> report.words().of(seat, panel))
        .toList();
  }

  private static Html quotes(List<String> reasons) {
    if (reasons.isEmpty()) return Html.NONE;
    return Html.of(
        "<ul class=\"reasons\">\n{}</ul>\n",
        reasons.stream().map(reason -> Html.of("<li>{}</li>\n", reason)).toList());
  }

  private static List<String> reasons(
      Votes votes, Recommendation.Id recommendation, List<Role.Id> roles) {
    return votes.round().ballots().values().stream()
        .filter(ballot -> roles.contains(ballot.role()))
        .filter(ballot -> isAgainst(votes, ballot, recommendation))
        .map(ballot -> ballot.reasons().get(recommendation))
        .filter(Objects::nonNull)
        .sorted()
        .toList();
  }

  private static boolean isAgainst(
      Votes votes, Round.Ballot ballot, Recommendation.Id recommendation) {
    var grade = ballot.grade(recommendation);
    return votes.answers().stream()
        .filter(answer -> answer.attitude() == Grade.Attitude.AGAINST)
        .flatMap(answer -> answer.grades().stream())
        .map(Grade::key)
        .anyMatch(key -> grade.filter(key::equals).isPresent());
  }
}
