package org.parley.panel;

import static org.parley.panel.PhaseKind.EXCHANGE;
import static org.parley.panel.PhaseKind.POSITIONS;
import static org.parley.panel.PhaseKind.RECOMMENDATIONS;
import static org.parley.panel.PhaseKind.REPORT;
import static org.parley.panel.PhaseKind.ROUNDS;
import static org.parley.panel.PhaseKind.SWAP;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Who may do what, and when. The one place that says so; commands add what depends on their
/// content.
final class Rights {

  private enum Who {
    HOST_OR_CHAIR,
    CHAIR,
    PANELIST,
    PANELIST_OR_CHAIR,
    /// Whoever sits at the table but the chair, who leads the debate.
    PANELIST_OR_OBSERVER,
    OBSERVER,
    /// Whoever sits at the table, and the host.
    ANYBODY_SEATED,
    /// Whoever presides, whoever holds a chair's seat, and the host.
    HOST_OR_CHAIRS,
    /// Whoever sits at the table.
    SEATED,
    /// Whoever was invited and does not sit yet.
    INVITED
  }

  /// What is done while the panel pauses: it is led on, and people come and go.
  private static final Set<Action> WHILE_PAUSED =
      EnumSet.of(
          Action.ADD_SEAT,
          Action.REMOVE_SEAT,
          Action.TAKE_SEAT,
          Action.LEAVE_SEAT,
          Action.SEAT_BY_NAME,
          Action.DECLARE_INTERESTS,
          Action.MODERATE,
          Action.APPEAL,
          Action.RAISE_ANONYMITY,
          Action.OPEN_PHASE,
          Action.CLOSE_PHASE,
          Action.EXTEND_PHASE,
          Action.REOPEN_PHASE,
          Action.CLOSE_ROUND,
          Action.PAUSE_PANEL,
          Action.RESUME_PANEL,
          Action.HAND_CHAIR,
          Action.NAME_SPEAKER,
          Action.UNDO_STEP,
          Action.SET_FLOOR_TERMS,
          Action.ADMIT_AUDIENCE,
          Action.SET_STAGE,
          Action.ADOPT_REPORT,
          Action.CLOSE_PANEL);

  private static final Set<PhaseKind> ANY_PHASE = EnumSet.allOf(PhaseKind.class);

  private Rights() {}

  static Optional<Refusal> refusal(Panel panel, Actor actor, Action action) {
    return right(panel, actor, action)
        .or(
            () ->
                panel.isPaused() && !WHILE_PAUSED.contains(action)
                    ? Optional.of(new Refusal.PanelIsPaused())
                    : Optional.empty());
  }

  private static Optional<Refusal> right(Panel panel, Actor actor, Action action) {
    return switch (action) {
      case EDIT -> beforeOpening(panel, actor);
      case ADD_SEAT, REMOVE_SEAT, CLOSE_PANEL -> any(panel, actor, Who.HOST_OR_CHAIR);
      case TAKE_SEAT -> any(panel, actor, Who.INVITED);
      case LEAVE_SEAT -> any(panel, actor, Who.ANYBODY_SEATED);
      case OPEN_PHASE, CLOSE_PHASE -> any(panel, actor, Who.CHAIR);
      case FILE_POSITION -> in(panel, actor, Who.PANELIST, EnumSet.of(POSITIONS, EXCHANGE, SWAP));
      case REVISE_POSITION ->
          in(panel, actor, Who.PANELIST, EnumSet.of(POSITIONS, EXCHANGE, SWAP, RECOMMENDATIONS));
      case REPLY ->
          in(
              panel,
              actor,
              Who.PANELIST_OR_CHAIR,
              EnumSet.of(EXCHANGE, SWAP, RECOMMENDATIONS, ROUNDS));
      case PROPOSE, REVISE_RECOMMENDATION, WITHDRAW, AMEND ->
          in(panel, actor, Who.PANELIST_OR_CHAIR, EnumSet.of(RECOMMENDATIONS, ROUNDS));
      case SUPPORT -> in(panel, actor, Who.PANELIST, EnumSet.of(RECOMMENDATIONS, ROUNDS));
      case MARK_CONVINCING ->
          in(panel, actor, Who.PANELIST, EnumSet.of(EXCHANGE, RECOMMENDATIONS, ROUNDS));
      case SIGN_POSITION ->
          in(panel, actor, Who.PANELIST, EnumSet.of(POSITIONS, EXCHANGE, RECOMMENDATIONS));
      case DECLARE_INTERESTS, APPEAL -> any(panel, actor, Who.SEATED);
      case RAISE_ANONYMITY -> any(panel, actor, Who.PANELIST_OR_CHAIR);
      case MODERATE -> any(panel, actor, Who.CHAIR);
      case OPEN_ROUND, CLOSE_ROUND -> in(panel, actor, Who.CHAIR, EnumSet.of(ROUNDS));
      case CAST -> in(panel, actor, Who.PANELIST, EnumSet.of(ROUNDS));
      case ADVANCE ->
          actor.clock()
              ? open(panel)
              : Optional.of(seatedOr(panel, actor, new Refusal.OnlyTheClock()));
      case ANSWER_STATEMENT -> any(panel, actor, Who.PANELIST);
      case STATE_OPINION -> any(panel, actor, Who.PANELIST_OR_OBSERVER);
      case ADOPT_REPORT -> in(panel, actor, Who.CHAIR, EnumSet.of(REPORT));
      case EXTEND_PHASE, REOPEN_PHASE, PAUSE_PANEL, RESUME_PANEL, UNDO_STEP ->
          any(panel, actor, Who.CHAIR);
      case HAND_CHAIR -> any(panel, actor, Who.HOST_OR_CHAIRS);
      case SEAT_BY_NAME, NAME_SPEAKER, SET_FLOOR_TERMS -> any(panel, actor, Who.HOST_OR_CHAIR);
      case ASK_FOR_FLOOR -> in(panel, actor, Who.PANELIST_OR_CHAIR, ANY_PHASE);
      case GIVE_FLOOR -> in(panel, actor, Who.CHAIR, ANY_PHASE);
      case ADMIT_AUDIENCE -> any(panel, actor, Who.HOST_OR_CHAIR);
      case ASK_PANEL, VOTE_FOR_QUESTION -> in(panel, actor, Who.OBSERVER, ANY_PHASE);
      case MARK_QUESTION, SET_STAGE -> any(panel, actor, Who.CHAIR);
      case WITHDRAW_REQUEST, END_SPEECH -> any(panel, actor, Who.ANYBODY_SEATED);
      case ALLOW_PROXIES, WEIGH_VOTES -> any(panel, actor, Who.HOST_OR_CHAIR);
      case GIVE_PROXY, TAKE_BACK_PROXY -> any(panel, actor, Who.PANELIST_OR_CHAIR);
      case ENTER_PAPER -> in(panel, actor, Who.CHAIR, EnumSet.of(ROUNDS));
    };
  }

  /// Whether they preside now.
  static boolean isChair(Panel panel, Actor actor) {
    return actor.seat().filter(panel::presides).isPresent();
  }

  private static Optional<Refusal> open(Panel panel) {
    return panel.isClosed() ? Optional.of(new Refusal.PanelIsClosed()) : Optional.empty();
  }

  private static Optional<Refusal> beforeOpening(Panel panel, Actor actor) {
    return any(panel, actor, Who.HOST_OR_CHAIR)
        .or(
            () ->
                panel.hasOpened() ? Optional.of(new Refusal.PanelAlreadyOpen()) : Optional.empty());
  }

  /// At any time until the panel is closed.
  private static Optional<Refusal> any(Panel panel, Actor actor, Who who) {
    if (panel.isClosed()) return Optional.of(new Refusal.PanelIsClosed());
    return switch (who) {
      case HOST_OR_CHAIR ->
          actor.host() || isChair(panel, actor)
              ? Optional.empty()
              : Optional.of(seatedOr(panel, actor, new Refusal.OnlyHostOrChair()));
      case CHAIR ->
          isChair(panel, actor)
              ? Optional.empty()
              : Optional.of(seatedOr(panel, actor, new Refusal.OnlyTheChair()));
      case PANELIST ->
          sitsAs(panel, actor, Seat.Kind.PANELIST)
              ? Optional.empty()
              : Optional.of(seatedOr(panel, actor, new Refusal.OnlyPanelists()));
      case PANELIST_OR_CHAIR ->
          sitsAs(panel, actor, Seat.Kind.PANELIST)
                  || sitsAs(panel, actor, Seat.Kind.CHAIR)
                  || isChair(panel, actor)
              ? Optional.empty()
              : Optional.of(seatedOr(panel, actor, new Refusal.OnlyPanelistsAndChair()));
      case HOST_OR_CHAIRS ->
          actor.host() || isChair(panel, actor) || sitsAs(panel, actor, Seat.Kind.CHAIR)
              ? Optional.empty()
              : Optional.of(seatedOr(panel, actor, new Refusal.OnlyHostOrChair()));
      case OBSERVER ->
          sitsAs(panel, actor, Seat.Kind.OBSERVER)
              ? Optional.empty()
              : Optional.of(seatedOr(panel, actor, new Refusal.OnlyTheAudience()));
      case PANELIST_OR_OBSERVER ->
          sitsAs(panel, actor, Seat.Kind.PANELIST) || sitsAs(panel, actor, Seat.Kind.OBSERVER)
              ? Optional.empty()
              : Optional.of(seatedOr(panel, actor, new Refusal.OnlyPanelistsAndObservers()));
      case SEATED ->
          sits(panel, actor) ? Optional.empty() : Optional.of(new Refusal.NotAtTheTable());
      case ANYBODY_SEATED ->
          actor.host() || sits(panel, actor)
              ? Optional.empty()
              : Optional.of(new Refusal.NotAtTheTable());
      case INVITED -> {
        if (sits(panel, actor)) yield Optional.of(new Refusal.AlreadySeated());
        yield actor.invitation().isPresent()
            ? Optional.empty()
            : Optional.of(new Refusal.NotInvited());
      }
    };
  }

  /// Only while a phase of one of these kinds is open.
  private static Optional<Refusal> in(Panel panel, Actor actor, Who who, Set<PhaseKind> allowed) {
    return any(panel, actor, who)
        .or(
            () -> {
              var open = panel.openPhase().map(Phase::kind);
              return open.filter(allowed::contains).isPresent()
                  ? Optional.empty()
                  : Optional.of(new Refusal.NotInThisPhase(open, allowed));
            });
  }

  /// Strangers are told that they do not sit here rather than which seat they would need.
  private static Refusal seatedOr(Panel panel, Actor actor, Refusal refusal) {
    return actor.host() || sits(panel, actor) ? refusal : new Refusal.NotAtTheTable();
  }

  private static boolean sits(Panel panel, Actor actor) {
    return actor.seat().flatMap(panel::seat).filter(Seat::isHeld).isPresent();
  }

  private static boolean sitsAs(Panel panel, Actor actor, Seat.Kind kind) {
    return actor
        .seat()
        .flatMap(panel::seat)
        .filter(seat -> seat.isHeld() && seat.kind() == kind)
        .isPresent();
  }
}
