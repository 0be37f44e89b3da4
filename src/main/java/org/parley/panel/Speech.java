package org.parley.panel;

import java.util.Locale;

/// How a panel talks: what may be settled about it until the panel opens.
///
/// @param support what a draft needs before the panel votes on it
/// @param positions who states positions
/// @param screening whether the chair reads replies before others do
/// @param whoStates what is shown of whoever states a position
/// @param whoReplies what is shown of whoever replies
public record Speech(
    Support support,
    PositionsBy positions,
    Screening screening,
    Anonymity whoStates,
    Anonymity whoReplies) {

  public static final Speech USUAL =
      new Speech(Support.NONE, PositionsBy.PANELIST, Screening.AFTER);

  /// With everybody named.
  public Speech(Support support, PositionsBy positions, Screening screening) {
    this(support, positions, screening, Anonymity.NAMED, Anonymity.NAMED);
  }

  public Anonymity anonymity(Anonymity.Of of) {
    return switch (of) {
      case POSITIONS -> whoStates;
      case REPLIES -> whoReplies;
    };
  }

  public enum PositionsBy {
    /// Each panelist states one.
    PANELIST,
    /// The seats of a role draft one together, and its speaker files it.
    ROLE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Screening {
    /// What is said is seen at once, and may be hidden later.
    AFTER,
    /// What is said is seen once a chair has let it through.
    BEFORE
  }
}
