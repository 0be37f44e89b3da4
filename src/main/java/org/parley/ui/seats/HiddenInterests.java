package org.parley.ui.seats;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.panel.Action;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Sentences;

/// Says that the interests of a seat are hidden, and why, and offers what the reader can do about
/// it: the chair hides them or shows them again, their author appeals. Appeals are judged on the
/// chair's desk.
final class HiddenInterests extends Div {

  private final Visit visit;
  private final Sentences state = new Sentences();
  private final Select<Reason> reason = new Select<>();
  private final TextField words = new TextField(Words.say("moderation.words"));
  private final TextField why = new TextField(Words.say("moderation.appeal.why"));
  private final ActButton hides;
  private final ActButton restores;
  private final ActButton appeals;
  private final Details hide;
  private final Details appeal;

  HiddenInterests(Target target, Visit visit) {
    this.visit = visit;
    addClassName("veil");
    state.addClassNames("small", "near");
    reason.setLabel(Words.say("moderation.reason"));
    reason.setItems(Reason.values());
    reason.setItemLabelGenerator(Words.ofPanels()::of);
    reason.setValue(Reason.PERSONAL_DATA);
    words.setHelperText(Words.say("moderation.words.hint"));
    hides =
        act(
            "moderation.hide",
            Action.MODERATE,
            () -> new Hide(target, reason.getValue(), words.getValue()));
    restores = act("moderation.restore", Action.MODERATE, () -> new Restore(target));
    appeals = act("moderation.appeal", Action.APPEAL, () -> new Appeal(target, why.getValue()));
    hide = new Details(Words.say("moderation.hide"), form(reason, words, hides));
    appeal = new Details(Words.say("moderation.appeal"), form(why, appeals));
    add(state, restores, hide, appeal);
  }

  private static Div form(Component... parts) {
    var form = new Div(parts);
    form.addClassName("form");
    return form;
  }

  private ActButton act(String label, Action action, Supplier<PanelCommand> command) {
    return new ActButton(Words.say(label), visit, action, () -> Optional.of(command.get())).quiet();
  }

  void show(InterestsShown shown) {
    var now = visit.now();
    state.say(shown.told());
    restores.setVisible(shown.mayLift());
    hide.setVisible(shown.mayHide());
    appeal.setVisible(shown.mayAppeal());
    hides.show(now);
    restores.show(now);
    appeals.show(now);
    setVisible(shown.hidden().isPresent() || shown.mayHide());
  }
}
