package org.parley.panel;

import java.util.HashSet;
import java.util.Set;

/// How many have to want a draft before the panel votes on it. Whoever proposed it counts where
/// their role is shown; elsewhere the numbers would tell it. Drafts of the topic were put on the
/// table when the panel was convened and need none.
///
/// @param seats the least number of panelists
/// @param roles the least number of roles they speak for
public record Support(int seats, int roles) {

  public static final Support NONE = new Support(0, 0);

  /// Those who want a draft.
  public record Given(int seats, int roles) {}

  public boolean isNeeded() {
    return seats > 1 || roles > 1;
  }

  /// Whether a draft has enough.
  public boolean isMet(Recommendation recommendation, Panel panel) {
    if (recommendation.proposer().isEmpty()) return true;
    var given = given(recommendation, panel);
    return given.seats() >= seats && given.roles() >= roles;
  }

  /// What a draft has, whoever proposed it included where that tells nothing.
  public static Given given(Recommendation recommendation, Panel panel) {
    Set<Seat.Id> seats = new HashSet<>(panel.discussion().supporters(recommendation.id()));
    var target = new Reply.Target.ToRecommendation(recommendation.id());
    if (panel.anonymity(target).showsRole()) recommendation.proposer().ifPresent(seats::add);
    var roles = new HashSet<Role.Id>();
    int panelists = 0;
    for (var id : seats) {
      var role = panel.seat(id).flatMap(Seat::role);
      role.ifPresent(roles::add);
      if (role.isPresent()) panelists++;
    }
    return new Given(
        panelists, tellsRoles(panel, target) ? roles.size() : Math.min(1, roles.size()));
  }

  /// Whether it may be told how many roles it is: of pseudonyms it would tell which are of one.
  private static boolean tellsRoles(Panel panel, Reply.Target target) {
    return panel.anonymityOfOthers(target) == Anonymity.NAMED;
  }
}
