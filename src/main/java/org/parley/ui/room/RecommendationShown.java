package org.parley.ui.room;

import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply.Target;
import org.parley.ui.panel.PanelNow;

/// A recommendation as one reader sees it.
///
/// @param by who proposed it, empty for a draft of the topic
/// @param voting whether it is being voted on
/// @param mayChange whether the reader may revise or withdraw it now
/// @param mayReply whether the reader may reply to it now
record RecommendationShown(
    Recommendation recommendation,
    Optional<Speaker> by,
    boolean voting,
    boolean mayChange,
    boolean mayReply,
    Optional<Standing> standing,
    List<ReplyShown> replies) {

  static RecommendationShown of(Recommendation it, PanelNow now, Exchange exchange) {
    boolean voting = now.panel().openRound().flatMap(round -> round.item(it.id())).isPresent();
    boolean own = it.proposer().isPresent() && it.proposer().equals(now.actor().seat());
    return new RecommendationShown(
        it,
        it.proposer().map(seat -> Speaker.of(seat, now)),
        voting,
        !voting && (own || now.isChair()) && now.may(Action.REVISE_RECOMMENDATION),
        now.may(Action.REPLY),
        Standing.of(it.id(), now.panel()),
        exchange.to(new Target.ToRecommendation(it.id())));
  }
}
