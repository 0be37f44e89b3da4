package org.parley.panel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Arguing for another role. What is written meanwhile is marked, and never counts as the writer's
/// own.
final class SwapRules {

  private SwapRules() {}

  /// What a phase for swapped roles begins with. The lot is drawn once: whoever goes back to the
  /// phase finds the roles as they were.
  static Optional<PanelEvent> drawn(Panel panel, Phase phase, long seed) {
    var roles = roles(panel);
    return phase.kind() != PhaseKind.SWAP || panel.swaps().of(phase).isPresent() || roles.size() < 2
        ? Optional.empty()
        : Optional.of(
            new PanelEvent.RolesSwapped(phase.number(), seed, draw(roles, seed, phase.number())));
  }

  private static List<Role.Id> roles(Panel panel) {
    return panel.topic().roles().stream()
        .map(Role::id)
        .filter(
            role ->
                panel.seats().stream()
                    .anyMatch(seat -> !seat.removed() && seat.role().equals(Optional.of(role))))
        .toList();
  }

  /// The lot puts the roles in a circle, and each argues for the next: so each is argued for, none
  /// by itself, and of three or more no two just change places.
  static Map<Role.Id, Role.Id> draw(List<Role.Id> roles, long seed, int draw) {
    var circle = Shuffle.of(roles, seed, draw);
    var arguesFor = new HashMap<Role.Id, Role.Id>();
    for (int i = 0; i < circle.size(); i++)
      arguesFor.put(circle.get(i), circle.get((i + 1) % circle.size()));
    return arguesFor;
  }

  /// Why somebody cannot write for this role now, or for their own where there is none: roles may
  /// have been swapped, or come back, while they wrote.
  static Optional<Refusal> writing(Panel panel, Seat.Id seat, Optional<Role.Id> writtenFor) {
    var now = panel.arguesFor(seat);
    if (now.equals(writtenFor)) return Optional.empty();
    return Optional.of(
        now.isPresent() ? new Refusal.RolesAreSwapped() : new Refusal.RolesAreBack());
  }

  /// Why a seat cannot file now: a position of its own, or a case for another role.
  static Optional<Refusal> filing(Panel panel, Seat.Id seat, Optional<Role.Id> writtenFor) {
    return writing(panel, seat, writtenFor)
        .or(
            () ->
                isSwapping(panel) && writtenFor.isEmpty()
                    ? Optional.of(new Refusal.NoRoleToArgueFor())
                    : Optional.empty())
        .or(
            () ->
                writtenFor
                    .map(role -> panel.caseFor(role, seat))
                    .orElseGet(() -> panel.positionOf(seat))
                    .map(_ -> new Refusal.AlreadyFiled()));
  }

  private static boolean isSwapping(Panel panel) {
    return panel.openPhase().filter(phase -> phase.kind() == PhaseKind.SWAP).isPresent();
  }
}
