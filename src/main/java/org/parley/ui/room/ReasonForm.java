package org.parley.ui.room;

import java.util.Optional;
import java.util.function.Function;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal.Field;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// Where somebody says why, in moderation.
final class ReasonForm extends Writing {

  private final Function<String, PanelCommand> make;

  /// @param form what tells it from the reader's others
  /// @param name of what is done: `appeal`
  ReasonForm(
      Visit visit,
      Drafts drafts,
      String form,
      String name,
      Action action,
      Function<String, PanelCommand> make) {
    super(visit, drafts, form, 0, action, Words.say("moderation." + name));
    this.make = make;
    text(Field.REASON, Words.say("moderation." + name + ".why"), "").setRequired(true);
  }

  @Override
  Optional<PanelCommand> command() {
    return Optional.of(make.apply(said(Field.REASON)));
  }

  @Override
  Optional<Edition> latest(PanelNow now) {
    return Optional.empty();
  }
}
