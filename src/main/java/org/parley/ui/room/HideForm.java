package org.parley.ui.room;

import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// Where a chair says why something is hidden.
final class HideForm extends Writing {

  private final Visit visit;
  private final Target target;
  private final Select<Reason> reason = new Select<>();
  private Optional<Integer> read;

  HideForm(Visit visit, Drafts drafts, Target target) {
    super(visit, drafts, of(target), 0, Action.MODERATE, Words.say("moderation.hide"));
    this.visit = visit;
    this.target = target;
    read = version(target, visit.now());
    reason.setLabel(Words.say("moderation.reason"));
    reason.setItems(Reason.values());
    reason.setItemLabelGenerator(it -> Words.say("moderation.reason." + it.key()));
    reason.setManualValidation(true);
    reason.addValueChangeListener(_ -> reason.setInvalid(false));
    place(reason);
    text(Field.REASON, Words.say("moderation.words"), "")
        .setHelperText(Words.say("moderation.words.hint"));
  }

  /// What tells the form from the reader's others.
  static String of(Target target) {
    return "hide-" + ReplyForm.to(target);
  }

  @Override
  Optional<PanelCommand> command() {
    if (reason.isEmpty()) {
      reason.setErrorMessage(Words.say("moderation.reason.missing"));
      reason.setInvalid(true);
      return Optional.empty();
    }
    var hide =
        new PanelCommand.Moderating.Hide(target, reason.getValue(), said(Field.REASON), read);
    // Whoever is told that it was changed reads it anew before they try again.
    read = version(target, visit.now());
    return Optional.of(hide);
  }

  /// A reason is needed; words of one's own are not.
  @Override
  void focusFirst() {
    reason.focus();
  }

  /// The version of a reply that stands on the page.
  private static Optional<Integer> version(Target target, PanelNow now) {
    return target instanceof Target.ToReply(var id)
        ? now.panel().reply(id).map(Reply::version)
        : Optional.empty();
  }

  @Override
  Optional<Edition> latest(PanelNow now) {
    return Optional.empty();
  }
}
