package org.parley.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Roles that are published as one. Groups only ever grow: whatever was once merged stays merged.
final class RoleGroups {

  private final List<Role.Id> roles;
  private List<Set<Role.Id>> groups = new ArrayList<>();

  /// @param roles each by itself at first, in the panel's order
  RoleGroups(List<Role.Id> roles) {
    this.roles = roles;
    roles.forEach(role -> groups.add(Set.of(role)));
  }

  /// Keeps these together.
  void merge(List<Role.Id> together) {
    var merged = new LinkedHashSet<Role.Id>();
    var others = new ArrayList<Set<Role.Id>>();
    for (var group : groups)
      if (together.stream().anyMatch(group::contains)) merged.addAll(group);
      else others.add(group);
    others.add(merged);
    groups = others;
  }

  /// In the panel's order, as are the roles in each.
  List<List<Role.Id>> inOrder() {
    return roles.stream()
        .map(role -> groups.stream().filter(g -> g.contains(role)).findFirst().orElseThrow())
        .distinct()
        .map(group -> roles.stream().filter(group::contains).toList())
        .toList();
  }
}
