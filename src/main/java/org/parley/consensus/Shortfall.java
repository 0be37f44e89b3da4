package org.parley.consensus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How far a recommendation is from consensus, part by part of the rule.
///
/// @param conditions all parts, those met as well: of the whole panel first, then of the roles
/// @param seats the fewest seats that would have to answer otherwise, or at all, for every part to
///   be met at once; empty before there is a quorum, and where not only the answers of this round
///   decide
public record Shortfall(List<Condition> conditions, Optional<Integer> seats) {

  /// What a rule asks for.
  public enum Part {
    /// Enough answered.
    QUORUM,
    /// Enough of all accept.
    SHARE,
    /// Enough of a role accept.
    SHARE_IN_ROLE,
    /// Enough roles accept.
    ROLES,
    /// Nobody objects.
    NO_OBJECTION,
    /// Somebody accepts.
    ACCEPTANCE,
    /// The median is high enough.
    MEDIAN,
    /// Ratings do not lie too far apart for their place on the scale.
    NO_DISAGREEMENT,
    /// The middle half of the answers lies close together.
    CLOSE,
    /// The middle answers accept.
    MIDDLE,
    /// Answers are as in the round before.
    SETTLED;

    /// The key in message bundles and files: `share-in-role`.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// So many of so many, where it takes `needed`; of objections `needed` is the most.
  public record Count(int has, int of, int needed) {}

  /// One part of a rule.
  ///
  /// @param role the key of the role it is about; empty for the whole panel
  /// @param count where it is a matter of counting
  /// @param missing the fewest seats that would have to answer otherwise for this part alone; 0
  ///   where it is met, empty where it is no matter of this round's answers alone
  public record Condition(
      Part part, Optional<String> role, Optional<Count> count, Optional<Integer> missing) {

    public boolean isMet() {
      return missing.filter(seats -> seats == 0).isPresent();
    }

    static Condition of(Part part, Count count, int missing) {
      return new Condition(part, Optional.empty(), Optional.of(count), Optional.of(missing));
    }

    static Condition of(Part part, String role, Count count, int missing) {
      return new Condition(part, Optional.of(role), Optional.of(count), Optional.of(missing));
    }

    static Condition uncounted(Part part, Optional<Integer> missing) {
      return new Condition(part, Optional.empty(), Optional.empty(), missing);
    }
  }

  public Shortfall {
    conditions = List.copyOf(conditions);
  }

  /// @param reachable the fewest seats for every part but the quorum
  static Shortfall of(Condition quorum, List<Condition> others, Optional<Integer> reachable) {
    var all = new ArrayList<Condition>(others);
    all.addFirst(quorum);
    return new Shortfall(all, quorum.isMet() ? reachable : Optional.empty());
  }
}
