package org.parley.ui.room;

import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Reply;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// Where the author changes a reply that nobody has taken up yet.
final class EditReplyForm extends Writing {

  private final Reply.Id reply;

  EditReplyForm(Visit visit, Drafts drafts, Reply reply) {
    super(visit, drafts, of(reply), 0, Action.REPLY, Words.say("moderation.edit.save"));
    this.reply = reply.id();
    text(Field.REPLY, Words.say("room.reply.text"), reply.text()).setRequired(true);
  }

  /// What tells the form from the reader's others.
  static String of(Reply reply) {
    return "edit-reply-" + reply.id().number();
  }

  @Override
  Optional<PanelCommand> command() {
    return Optional.of(new PanelCommand.Moderating.EditReply(reply, said(Field.REPLY)));
  }

  @Override
  Optional<Edition> latest(PanelNow now) {
    return Optional.empty();
  }
}
