package org.parley.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a panel talks: what may be settled about it until the panel opens.
///
/// @param support what a draft needs before the panel votes on it
/// @param positions who states positions
/// @param screening what the chair reads before others do
/// @param whoStates what is shown of whoever states a position
/// @param whoReplies what is shown of whoever replies
/// @param whoProposes what is shown of whoever proposes a recommendation
/// @param whoAmends what is shown of whoever asks for an amendment
/// @param whoReasons what is shown of whoever gives reasons with a ballot; empty for nothing
public record Speech(
    Support support,
    PositionsBy positions,
    Screening screening,
    Anonymity whoStates,
    Anonymity whoReplies,
    Anonymity whoProposes,
    Anonymity whoAmends,
    Optional<Anonymity> whoReasons) {

  public static final Speech USUAL =
      new Speech(Support.NONE, PositionsBy.PANELIST, Screening.AFTER);

  public Speech {
    whoReasons = whoReasons.filter(shown -> shown != Anonymity.SECRET);
  }

  /// With everybody named but those who give reasons with a ballot.
  public Speech(Support support, PositionsBy positions, Screening screening) {
    this(
        support,
        positions,
        screening,
        Anonymity.NAMED,
        Anonymity.NAMED,
        Anonymity.NAMED,
        Anonymity.NAMED,
        Optional.empty());
  }

  public Anonymity anonymity(Anonymity.Of of) {
    return switch (of) {
      case POSITIONS -> whoStates;
      case REPLIES -> whoReplies;
      case RECOMMENDATIONS -> whoProposes;
      case AMENDMENTS -> whoAmends;
      case REASONS -> whoReasons.orElse(Anonymity.SECRET);
    };
  }

  /// What people say to each other: of these each can be an answer to another.
  public static final List<Anonymity.Of> TALK =
      List.of(
          Anonymity.Of.POSITIONS,
          Anonymity.Of.REPLIES,
          Anonymity.Of.RECOMMENDATIONS,
          Anonymity.Of.AMENDMENTS);

  /// The kinds of talk whose authors are shown by seat or role where less is shown of others.
  /// Whoever answers so is ruled out as the author of what they answer, and its author cannot
  /// answer for it without being known.
  public List<Anonymity.Of> telling() {
    return TALK.stream()
        .filter(of -> anonymity(of).showsRole())
        .filter(of -> TALK.stream().anyMatch(it -> anonymity(it).isAbove(anonymity(of))))
        .toList();
  }

  /// Whether anything stands under pseudonyms.
  public boolean hasPseudonyms() {
    return TALK.stream().anyMatch(of -> anonymity(of) == Anonymity.PSEUDONYM);
  }

  /// The same, showing more or less of who says things of a kind.
  public Speech showing(Anonymity.Of of, Anonymity shown) {
    return new Speech(
        support,
        positions,
        screening,
        of == Anonymity.Of.POSITIONS ? shown : whoStates,
        of == Anonymity.Of.REPLIES ? shown : whoReplies,
        of == Anonymity.Of.RECOMMENDATIONS ? shown : whoProposes,
        of == Anonymity.Of.AMENDMENTS ? shown : whoAmends,
        of == Anonymity.Of.REASONS ? Optional.of(shown) : whoReasons);
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
    /// Replies are seen once a chair has let them through, and questions of the audience.
    BEFORE,
    /// Positions as well, each version by itself.
    POSITIONS_BEFORE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Whether what is said of a kind is seen only once a chair has let it through. Texts the panel
  /// works on are not.
  public boolean isReadFirst(Anonymity.Of of) {
    return switch (of) {
      case POSITIONS -> screening == Screening.POSITIONS_BEFORE;
      case REPLIES -> screening != Screening.AFTER;
      case RECOMMENDATIONS, AMENDMENTS, REASONS -> false;
    };
  }
}
