package org.parley.ui.room;

import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// Where a chair says why something is hidden.
final class HideForm extends Writing {

  private final Target target;
  private final Select<Reason> reason = new Select<>();

  HideForm(Visit visit, Drafts drafts, Target target) {
    super(
        visit,
        drafts,
        "hide-" + ReplyForm.to(target),
        0,
        Action.MODERATE,
        Words.say("moderation.hide"));
    this.target = target;
    reason.setLabel(Words.say("moderation.reason"));
    reason.setItems(Reason.values());
    reason.setItemLabelGenerator(it -> Words.say("moderation.reason." + it.key()));
    reason.setManualValidation(true);
    reason.addValueChangeListener(_ -> reason.setInvalid(false));
    place(reason);
    text(Field.REASON, Words.say("moderation.words"), "")
        .setHelperText(Words.say("moderation.words.hint"));
  }

  @Override
  Optional<PanelCommand> command() {
    if (reason.isEmpty()) {
      reason.setErrorMessage(Words.say("moderation.reason.missing"));
      reason.setInvalid(true);
      return Optional.empty();
    }
    return Optional.of(
        new PanelCommand.Moderating.Hide(target, reason.getValue(), said(Field.REASON)));
  }

  @Override
  Optional<Edition> latest(PanelNow now) {
    return Optional.empty();
  }
}
