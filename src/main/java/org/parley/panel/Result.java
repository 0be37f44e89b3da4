package org.parley.panel;

import java.util.List;
import java.util.Optional;
import org.parley.voting.Tally;

/// What a closed round declared. Recorded as a fact and never computed again.
public sealed interface Result {

  /// The count over the whole panel, with its working. Recommendations go by their keys: "R3".
  Tally tally();

  /// Each recommendation was judged by itself.
  ///
  /// @param outcomes in the order of the round's items
  record Judged(List<Outcome> outcomes, Tally tally) implements Result {
    public Judged {
      outcomes = List.copyOf(outcomes);
    }
  }

  /// The round chose among its recommendations; that is no consensus, and there is no verdict.
  ///
  /// @param parts how it would have been by the votes of each role, in the panel's order
  record Chosen(Tally tally, List<Part> parts) implements Result {
    public Chosen {
      parts = List.copyOf(parts);
    }
  }

  /// The votes of a role, or of several that are shown as one.
  ///
  /// @param eligible how many of them could vote
  /// @param voters how many people voted, where some votes weigh more than others
  record Part(List<Role.Id> roles, int eligible, int cast, Tally tally, Optional<Integer> voters) {
    public Part {
      roles = List.copyOf(roles);
    }

    /// How many people voted.
    public int people() {
      return voters.orElse(cast);
    }
  }
}
