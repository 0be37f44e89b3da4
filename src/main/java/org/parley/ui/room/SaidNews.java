package org.parley.ui.room;

import java.util.List;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Talk;
import org.parley.ui.panel.News;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Said;

/// Replies that everybody may read, as their cards will say them. What else comes with a card is
/// another for each reader, and comes when the page is drawn.
final class SaidNews implements News {

  static final News OF_PANELS = new SaidNews();

  /// @param id of the card
  /// @param to the id of the text or card it stands below
  /// @param side where it stands there; empty for what is said to a reply
  /// @param heading above that side, where nothing stands there yet
  /// @param said as HTML
  /// @param ways as HTML, the buttons that panelists get
  record Told(String id, String to, String side, String heading, String said, String ways) {}

  private SaidNews() {}

  @Override
  public Optional<List<Item>> between(PanelNow earlier, PanelNow now) {
    return now.panel()
        .talkSince(earlier.panel())
        .map(Talk::replies)
        .filter(replies -> !replies.isEmpty())
        .filter(replies -> replies.stream().allMatch(reply -> isOpen(reply, now.panel())))
        .map(
            replies -> {
              var exchange = new Exchange(now);
              return replies.stream().map(reply -> item(exchange.reply(reply), now)).toList();
            });
  }

  private static boolean isOpen(Reply reply, Panel panel) {
    return panel.isOpenToAll(new Target.ToReply(reply.id())) && panel.isOpenToAll(reply.target());
  }

  private static Item item(ReplyShown shown, PanelNow now) {
    var reply = shown.reply();
    boolean below = reply.target() instanceof Target.ToReply;
    var side = Sides.Side.of(reply.kind());
    var target = new Target.ToReply(reply.id());
    return new Item(
        reader -> reader.isAuthor(target),
        new Told(
            ReplyCard.id(reply.id()),
            Middle.id(reply.target()),
            below ? "" : side.css(),
            below ? "" : side.heading(1),
            Said.html(ReplyCard.said(shown, now)),
            Said.html(ReplyCard.waysOfPanelists(shown))));
  }
}
