package org.parley.ui.room;

import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Amendment;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.panel.Refusal.Field;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// Where whoever keeps a text says why an amendment is not accepted.
final class RejectForm extends Writing {

  private final Amendment.Id amendment;

  RejectForm(Visit visit, Drafts drafts, Amendment.Id amendment) {
    super(visit, drafts, of(amendment), 0, Action.REVISE_RECOMMENDATION, Words.say("amend.reject"));
    this.amendment = amendment;
    text(Field.REASON, Words.say("amend.rejected.why"), "").setRequired(true);
  }

  /// What tells the form from the reader's others.
  static String of(Amendment.Id amendment) {
    return "reject-amendment-" + amendment.number();
  }

  @Override
  Optional<Refusal> refusal(PanelNow now) {
    boolean open =
        now.panel().discussion().amendment(amendment).filter(Amendment::isOpen).isPresent();
    return super.refusal(now)
        .or(
            () ->
                open
                    ? Optional.empty()
                    : Optional.of(new Refusal.AmendmentIsSettled(amendment.number())));
  }

  @Override
  Optional<PanelCommand> command() {
    return Optional.of(new PanelCommand.Drafting.RejectAmendment(amendment, said(Field.REASON)));
  }

  @Override
  Optional<Edition> latest(PanelNow now) {
    return Optional.empty();
  }
}
