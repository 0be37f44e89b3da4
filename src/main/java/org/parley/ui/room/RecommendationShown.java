package org.parley.ui.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Moderation.Hidden;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply.Target;
import org.parley.ui.panel.PanelNow;

/// A recommendation as one reader sees it.
///
/// @param by who proposed it, empty for a draft of the topic
/// @param voting whether it is being voted on
/// @param mayChange whether the reader may revise it now
/// @param mayWithdraw whether the reader may withdraw it now
/// @param mayAmend whether the reader may ask for a change to it now
/// @param reasons which reasons given with ballots on it are hidden
/// @param mayReply whether the reader may reply to it now
record RecommendationShown(
    Recommendation recommendation,
    Optional<Speaker> by,
    boolean voting,
    boolean mayChange,
    boolean mayWithdraw,
    boolean mayReply,
    Optional<Standing> standing,
    List<AmendmentShown> amendments,
    Optional<SupportLine.Shown> support,
    boolean mayAmend,
    Veil veil,
    Map<Target, Hidden> reasons,
    List<ReplyShown> replies) {

  static RecommendationShown of(Recommendation it, PanelNow now, Exchange exchange) {
    boolean voting = now.panel().openRound().flatMap(round -> round.item(it.id())).isPresent();
    var target = new Target.ToRecommendation(it.id());
    var veil = Veil.of(target, now);
    boolean keeps = !voting && keeps(it, now) && now.may(Action.REVISE_RECOMMENDATION);
    return new RecommendationShown(
        it,
        it.proposer().map(_ -> Speaker.of(target, now)),
        voting,
        keeps && veil.isOpen(),
        keeps,
        now.may(Action.REPLY) && veil.isOpen(),
        Standing.of(it.id(), now.panel()),
        veil.readable() ? AmendmentShown.of(it, now) : List.of(),
        veil.isOpen() ? SupportLine.Shown.of(it, now) : Optional.empty(),
        !voting && now.may(Action.AMEND) && veil.isOpen(),
        veil,
        reasons(it.id(), now),
        exchange.to(target));
  }

  private static Map<Target, Hidden> reasons(Recommendation.Id id, PanelNow now) {
    var hidden = new HashMap<Target, Hidden>();
    now.panel()
        .moderation()
        .hidden()
        .forEach(
            (target, why) -> {
              if (target instanceof Target.ToReason reason && reason.recommendation().equals(id))
                hidden.put(target, why);
            });
    return hidden;
  }

  /// Whether a text is the reader's to change.
  static boolean keeps(Recommendation it, PanelNow now) {
    boolean own = it.proposer().isPresent() && it.proposer().equals(now.actor().seat());
    return own || now.isChair();
  }
}
