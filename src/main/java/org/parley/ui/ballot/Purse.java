package org.parley.ui.ballot;

import java.util.Map;
import java.util.TreeMap;
import org.parley.voting.Ballot;
import org.parley.voting.Form;

/// A budget that is being spread over the recommendations.
///
/// @param votes by key; none of them 0
record Purse(Form.Budget form, Map<String, Integer> votes) {

  Purse {
    votes = Map.copyOf(votes);
  }

  static Purse full(Form.Budget form) {
    return new Purse(form, Map.of());
  }

  int votes(String key) {
    return votes.getOrDefault(key, 0);
  }

  /// What so many votes on one recommendation cost.
  int cost(int votes) {
    return form.quadratic() ? votes * votes : Math.abs(votes);
  }

  int left() {
    return form.credits() - votes.values().stream().mapToInt(this::cost).sum();
  }

  /// Whether one vote more, or one less, is allowed and can be paid.
  boolean may(String key, int more) {
    int votes = votes(key) + more;
    int least = form.againstAllowed() ? -form.mostEach() : 0;
    return votes >= least && votes <= form.mostEach() && left() + cost(votes(key)) >= cost(votes);
  }

  Purse with(String key, int votes) {
    var changed = new TreeMap<>(this.votes);
    if (votes == 0) changed.remove(key);
    else changed.put(key, votes);
    return new Purse(form, changed);
  }

  Ballot.Allocation ballot() {
    return new Ballot.Allocation(votes);
  }
}
