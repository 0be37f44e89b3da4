package org.parley.ui.convene;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.panel.Refusal;
import org.parley.panel.Settings;
import org.parley.panel.Settings.Visibility;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Choice;
import org.parley.ui.part.Draft;

/// What a host settles until the panel opens.
final class SettingsForm extends Div {

  private final Draft draft;
  private final TextField title = new TextField(Words.say("convene.title"));
  private final Choice<Visibility> visibility =
      new Choice<>(
              Words.say("convene.visibility"),
              List.of(Visibility.values()),
              SettingsForm::explained)
          .toldLater();
  private final ProcedureFields procedure;

  /// @param draft what tells this form from all others of this server
  /// @param between stands before the procedure
  SettingsForm(String draft, Settings settings, ProcedureFields procedure, Component... between) {
    this.draft = new Draft(draft);
    this.procedure = procedure;
    addClassName("stack");
    title.setValue(settings.title());
    title.setManualValidation(true);
    title.addValueChangeListener(_ -> title.setInvalid(false));
    this.draft.keep("title", title);
    visibility.addClassName("explained");
    visibility.setValue(settings.visibility());
    this.draft.add(visibility);
    this.draft.addClassName("form");
    add(Card.titled(Words.say("convene.what"), this.draft));
    add(between);
    add(new Card(procedure));
  }

  private static Component explained(Visibility visibility) {
    var key = "panel.visibility." + visibility.name().toLowerCase(Locale.ROOT);
    var name = new Span(Words.say(key));
    var line = new Span(Words.say(key + ".hint"));
    line.addClassName("small");
    var both = new Div(name, line);
    both.addClassName("choice");
    return both;
  }

  /// The settings; empty where a field cannot be read, and then it says so.
  Optional<Settings> read() {
    var read = procedure.read();
    if (read.isEmpty()) {
      procedure.setOpened(true);
      if (title.isEmpty()) refuse(new Refusal.TextMissing(Refusal.Field.TITLE));
    }
    return read.map(
        p ->
            new Settings(
                title.getValue().strip(),
                p.format(),
                visibility.getValue(),
                p.agenda(),
                p.choice().voting(),
                p.choice().rule(),
                p.disclosureMinimum(),
                p.secrecy(),
                p.opinion(),
                p.pace(),
                p.speech()));
  }

  /// Shows a refusal at the field it is about.
  ///
  /// @return false if it is about none of these
  boolean refuse(Refusal refusal) {
    if (!isOfTitle(refusal)) return procedure.refuse(refusal);
    title.setErrorMessage(Words.of(refusal));
    title.setInvalid(true);
    title.focus();
    return true;
  }

  private static boolean isOfTitle(Refusal refusal) {
    return refusal instanceof Refusal.TextMissing
        || refusal instanceof Refusal.TextTooLong(var field, _, _) && field == Refusal.Field.TITLE
        || refusal instanceof Refusal.TextUnreadable(var where) && where == Refusal.Field.TITLE;
  }

  /// What was typed has arrived.
  void forget() {
    draft.forget();
  }
}
