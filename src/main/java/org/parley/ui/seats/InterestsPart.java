package org.parley.ui.seats;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand.Saying.DeclareInterests;
import org.parley.panel.Refusal;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Prose;
import org.parley.ui.part.TextBox;

/// What a seat declared of its own interests, and for its holder the form to do so.
final class InterestsPart extends Div {

  private final Visit visit;
  private final Div said = new Div();
  private final NativeButton edit;
  private final Div hidden = new Div();
  private final KeyedList<InterestsShown, HiddenInterests> veil;
  private Optional<String> text = Optional.empty();
  private Optional<Div> form = Optional.empty();

  InterestsPart(Visit visit) {
    this.visit = visit;
    edit = new NativeButton(Words.say("seats.interests.declare"), _ -> open());
    edit.addClassNames("btn", "small");
    addClassName("interests");
    veil =
        new KeyedList<>(
            hidden,
            InterestsShown::target,
            shown -> new HiddenInterests(shown.target(), visit),
            HiddenInterests::show);
    add(said, hidden, edit);
  }

  void show(SeatShown shown) {
    text = shown.interests().flatMap(InterestsShown::text);
    said.removeAll();
    text.ifPresent(
        words -> {
          var label = new Span(Words.say("seats.interests"));
          label.addClassName("label");
          said.add(label, new Prose(words));
        });
    veil.show(shown.interests().stream().toList());
    hidden.setVisible(shown.interests().isPresent());
    boolean may = shown.mine() && visit.now().may(Action.DECLARE_INTERESTS);
    edit.setVisible(may && form.isEmpty());
    setVisible(shown.interests().isPresent() || may);
  }

  private void open() {
    var field = new TextBox(Words.say("seats.interests.mine"));
    field.setValue(text.orElse(""));
    field.setHelperText(Words.say("seats.interests.hint"));
    field.setManualValidation(true);
    var save =
        new ActButton(
                Words.say("seats.interests.save"),
                visit,
                Action.DECLARE_INTERESTS,
                () -> Optional.of(new DeclareInterests(field.getValue())))
            .primary()
            .onDone(this::close)
            .onRefused(refusal -> wrong(field, refusal));
    save.show(visit.now());
    var opened = new Div(field, save);
    opened.addClassName("form");
    form = Optional.of(opened);
    edit.setVisible(false);
    add(opened);
    field.focus();
  }

  private static boolean wrong(TextBox field, Refusal refusal) {
    field.setErrorMessage(Words.of(refusal));
    field.setInvalid(true);
    return true;
  }

  private void close() {
    form.ifPresent(this::remove);
    form = Optional.empty();
    edit.setVisible(true);
    edit.focus();
  }
}
