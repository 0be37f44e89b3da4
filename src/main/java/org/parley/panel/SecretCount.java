package org.parley.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.consensus.Rule;
import org.parley.voting.Ballot;
import org.parley.voting.Ballot.Allocation;
import org.parley.voting.Ballot.Approvals;
import org.parley.voting.Ballot.Grades;
import org.parley.voting.Ballot.Ranking;
import org.parley.voting.Ballot.Scores;

/// Counts a secret round, and makes ready what is published of it.
///
/// Roles are merged until every group answered each recommendation with nobody or with at least the
/// disclosure minimum, and stay merged in all later secret rounds of the panel, so that no small
/// role is found by subtracting one round from another. What fewer than the minimum answered in all
/// is not counted. The rule judges merged roles as one: judged apart, its verdict would tell.
final class SecretCount {

  private final Panel panel;
  private final Round round;
  private final Unsealed unsealed;
  private final List<Recommendation.Id> uncounted;
  private final List<Count.Vote> votes;
  private final List<List<Role.Id>> groups;

  private SecretCount(Panel panel, Round round, Unsealed unsealed) {
    this.panel = panel;
    this.round = round;
    this.unsealed = unsealed;
    var all = unsealed.ballots().stream().map(this::vote).toList();
    this.uncounted = tooFew(all);
    this.votes = all.stream().flatMap(this::counted).toList();
    this.groups = groups();
  }

  static PanelEvent.RoundClosed close(Panel panel, Round round, Unsealed unsealed) {
    var count = new SecretCount(panel, round, unsealed);
    var result = new Count(panel, round, count.votes, count.groups).result();
    return new PanelEvent.RoundClosed(
        round.id(),
        round.rule().map(Rule::version),
        result,
        Optional.of(count.published()),
        Series.stop(panel, round, result));
  }

  private Count.Vote vote(SecretBallot ballot) {
    return new Count.Vote(role(ballot.seat()), ballot.choices(), 1);
  }

  private Role.Id role(Seat.Id seat) {
    return panel.seat(seat).flatMap(Seat::role).orElseThrow();
  }

  private List<Recommendation.Id> tooFew(List<Count.Vote> all) {
    return round.items().stream()
        .map(Round.Item::recommendation)
        .filter(id -> !panel.settings().disclosure().shows(answers(all, id)))
        .toList();
  }

  /// How many answered a recommendation; where ballots compare, each answers all.
  private int answers(List<Count.Vote> among, Recommendation.Id id) {
    return round.voting().grades()
        ? (int) among.stream().filter(vote -> vote.grade(id).isPresent()).count()
        : among.size();
  }

  /// The vote without what is not counted; nothing where nothing else is in it.
  private Stream<Count.Vote> counted(Count.Vote vote) {
    if (uncounted.size() == round.items().size()) return Stream.of();
    var left =
        switch (vote.choices()) {
          case Grades(var grades) -> new Grades(without(grades));
          case Scores(var scores) -> new Scores(without(scores));
          case Approvals _, Ranking _, Allocation _ -> vote.choices();
        };
    return left.isBlank() && !(left instanceof Approvals)
        ? Stream.of()
        : Stream.of(new Count.Vote(vote.role(), left, 1));
  }

  private <T> Map<String, T> without(Map<String, T> answers) {
    var left = new TreeMap<>(answers);
    uncounted.forEach(id -> left.remove(id.toString()));
    return left;
  }

  private List<List<Role.Id>> groups() {
    var roles = panel.topic().roles().stream().map(Role::id).toList();
    var groups = new RoleGroups(roles);
    if (round.voting().grades())
      for (var item : round.items())
        mergeSmall(groups, roles, vote -> vote.grade(item.recommendation()).isPresent());
    else mergeSmall(groups, roles, _ -> true);
    panel.rounds().stream()
        .flatMap(before -> before.published().stream())
        .flatMap(before -> before.parts().stream())
        .forEach(part -> groups.merge(part.roles()));
    return groups.inOrder();
  }

  private void mergeSmall(
      RoleGroups groups, List<Role.Id> roles, Predicate<Count.Vote> isAnswered) {
    var answered = new LinkedHashMap<String, Integer>();
    roles.forEach(role -> answered.put(role.key(), 0));
    votes.stream()
        .filter(isAnswered)
        .forEach(vote -> answered.merge(vote.role().key(), 1, Integer::sum));
    for (var group : panel.settings().disclosure().groups(answered))
      groups.merge(group.stream().map(Role.Id::new).toList());
  }

  private Published published() {
    return new Published(
        unsealed.receipts().stream().sorted().toList(),
        groups.stream().map(this::part).toList(),
        reasons(),
        uncounted);
  }

  private Published.Part part(List<Role.Id> roles) {
    return new Published.Part(
        roles,
        votes.stream()
            .filter(vote -> roles.contains(vote.role()))
            .flatMap(vote -> torn(vote.choices()))
            .sorted(Comparator.comparing(SecretCount::text))
            .toList());
  }

  /// A ballot for each answer, where each is counted by itself: a whole sheet of answers can be as
  /// good as a name. Whoever approved of nothing leaves nothing.
  private static Stream<Ballot> torn(Ballot ballot) {
    return switch (ballot) {
      case Grades(var grades) ->
          grades.entrySet().stream().map(e -> Grades.of(e.getKey(), e.getValue()));
      case Scores(var scores) -> scores.entrySet().stream().map(e -> new Scores(Map.ofEntries(e)));
      case Approvals(var approved) -> approved.stream().map(key -> new Approvals(Set.of(key)));
      case Ranking _, Allocation _ -> Stream.of(ballot);
    };
  }

  private static String text(Ballot ballot) {
    return switch (ballot) {
      case Grades(var grades) -> new TreeMap<>(grades).toString();
      case Scores(var scores) -> new TreeMap<>(scores).toString();
      case Approvals(var approved) -> new TreeSet<>(approved).toString();
      case Ranking(var order) -> order.stream().map(TreeSet::new).toList().toString();
      case Allocation(var votes) -> new TreeMap<>(votes).toString();
    };
  }

  private Map<Recommendation.Id, List<String>> reasons() {
    var reasons = new TreeMap<Recommendation.Id, List<String>>();
    for (var ballot : unsealed.ballots())
      ballot
          .reasons()
          .forEach((id, reason) -> reasons.computeIfAbsent(id, _ -> new ArrayList<>()).add(reason));
    reasons.keySet().removeAll(uncounted);
    reasons.replaceAll((_, written) -> written.stream().sorted().toList());
    return reasons;
  }
}
