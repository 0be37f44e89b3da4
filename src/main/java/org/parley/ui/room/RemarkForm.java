package org.parley.ui.room;

import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.panel.Refusal.Field;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton.Question;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// Where the chair adds a word to the result and declares it.
final class RemarkForm extends Writing {

  /// What tells it from the reader's other forms.
  static final String FORM = "remark";

  RemarkForm(Visit visit, Drafts drafts) {
    super(visit, drafts, FORM, 0, Action.ADOPT_REPORT, Words.say("room.result.adopt"));
    text(Field.REMARK, Words.say("room.result.remark"), "")
        .setHelperText(Words.say("room.result.remark.hint"));
    confirm(
        now ->
            Optional.of(
                new Question(
                    Words.say("room.adopt"),
                    Words.say("room.adopt.text", now.panel().carried().size()),
                    Words.say("room.result.adopt"))));
  }

  @Override
  Optional<Refusal> refusal(PanelNow now) {
    return super.refusal(now)
        .or(() -> now.panel().adoption().map(_ -> new Refusal.AlreadyAdopted()));
  }

  @Override
  Optional<PanelCommand> command() {
    return Optional.of(new PanelCommand.AdoptReport(said(Field.REMARK)));
  }

  @Override
  Optional<Edition> latest(PanelNow now) {
    return Optional.empty();
  }
}
