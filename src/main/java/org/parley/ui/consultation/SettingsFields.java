package org.parley.ui.consultation;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.consultation.Settings;
import org.parley.consultation.Settings.Entry;
import org.parley.consultation.Settings.Moderation;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.TextBox;
import org.parley.ui.rule.CountField;

/// All settings of a consultation: what everybody reads above, what seldom changes below.
final class SettingsFields extends Div {

  private final Settings before;
  private final TextField title = new TextField(say("title"));
  private final TextBox question = new TextBox(say("question"));
  private final TextBox introduction = new TextBox(say("introduction"));
  private final TextBox rules = new TextBox(say("rules"));
  private final DateTimePicker opens = new DateTimePicker(say("opens"));
  private final DateTimePicker closes = new DateTimePicker(say("closes"));
  private final Select<Moderation> moderation = choice("moderation", Moderation.values());
  private final Select<Entry> entry = choice("entry", Entry.values());
  private final Checkbox statements = new Checkbox(say("open-to-statements"));
  private final Checkbox listed = new Checkbox(say("listed"));
  private final CountField goal;
  private final CountField disclosure;
  private final TextBox origins = new TextBox(say("origins"));
  private final QuestionsField questions;

  SettingsFields(Settings settings) {
    this.before = settings;
    goal = new CountField(say("goal"), settings.goal());
    disclosure = new CountField(say("disclosure"), settings.disclosureMinimum());
    questions = new QuestionsField(settings.questions());
    addClassName("stack");
    title.setValue(settings.title());
    title.setHelperText(say("title.hint"));
    question.setValue(settings.question());
    introduction.setValue(settings.introduction());
    introduction.setHelperText(Words.say("room.form.markdown"));
    rules.setValue(settings.rules());
    rules.setHelperText(say("rules.hint"));
    opens.setHelperText(say("opens.hint"));
    closes.setHelperText(say("closes.hint"));
    settings.opens().map(Words::clock).ifPresent(opens::setValue);
    settings.closes().map(Words::clock).ifPresent(closes::setValue);
    moderation.setValue(settings.moderation());
    entry.setValue(settings.entry());
    statements.setValue(settings.openToStatements());
    listed.setValue(settings.listed());
    goal.setHelperText(say("goal.hint"));
    disclosure.setHelperText(say("disclosure.hint"));
    origins.setValue(String.join("\n", settings.origins()));
    origins.setHelperText(say("origins.hint"));
    add(Card.titled(Words.say("consultation.asked"), form(title, question, introduction)));
    add(Card.titled(Words.say("consultation.how"), form(moderation, statements, opens, closes)));
    add(Card.titled(Words.say("consultation.questions"), questions));
    var more = form(rules, entry, listed, goal, disclosure, origins);
    add(new Card(new Details(Words.say("consultation.more"), more)));
  }

  Settings read() {
    return new Settings(
        title.getValue().strip(),
        question.getValue().strip(),
        introduction.getValue().strip(),
        rules.getValue().strip(),
        before.language(),
        before.panel(),
        time(opens).map(Words::instant),
        time(closes).map(Words::instant),
        moderation.getValue(),
        statements.getValue(),
        entry.getValue(),
        listed.getValue(),
        disclosure.read().orElse(0),
        goal.read().orElse(0),
        lines(origins),
        questions.read());
  }

  /// What stands in the lines of a field, blank ones left out.
  static List<String> lines(HasValue<?, String> field) {
    return field.getValue().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Optional<LocalDateTime> time(DateTimePicker field) {
    return Optional.ofNullable(field.getValue());
  }

  private static <E extends Enum<E>> Select<E> choice(String key, E[] values) {
    var select = new Select<E>();
    select.setLabel(say(key));
    select.setItems(values);
    select.setItemLabelGenerator(each -> say(key + "." + each.name().toLowerCase(Locale.ROOT)));
    return select;
  }

  private static Div form(com.vaadin.flow.component.Component... fields) {
    var form = new Div(fields);
    form.addClassName("form");
    return form;
  }

  private static String say(String key) {
    return Words.say("consultation.field." + key);
  }
}
