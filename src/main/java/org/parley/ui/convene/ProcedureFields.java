package org.parley.ui.convene;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.panel.OpinionQuestion;
import org.parley.panel.Pace;
import org.parley.panel.Refusal;
import org.parley.panel.Secrecy;
import org.parley.panel.Settings;
import org.parley.panel.Settings.AgendaItem;
import org.parley.panel.Speech;
import org.parley.topic.Format;
import org.parley.ui.Words;
import org.parley.ui.rule.CountField;
import org.parley.ui.rule.FieldPart;
import org.parley.ui.rule.VotingFields;

/// How the panel proceeds: agenda, voting, rule, disclosure. Folded under one line that says it
/// all.
final class ProcedureFields extends Details {

  private final Select<Format> format = new Select<>();
  private final AgendaFields agenda;
  private final VotingFields voting;
  private final Checkbox secret = new Checkbox(Words.say("convene.secret"));
  private final CountField disclosure;
  private final OpinionFields opinion;
  private final Checkbox clock = new Checkbox(Words.say("convene.clock"));
  private final SpeechFields speech;
  private final Span line = new Span();
  private final Function<Format, Settings> presets;

  /// What has been set.
  record Procedure(
      String format,
      List<AgendaItem> agenda,
      VotingFields.Choice choice,
      Secrecy secrecy,
      int disclosureMinimum,
      Optional<OpinionQuestion> opinion,
      Pace pace,
      Speech speech) {}

  /// @param presets what a panel of a format starts from
  /// @param more what else is settled here
  ProcedureFields(Settings settings, Function<Format, Settings> presets, Component... more) {
    this.presets = presets;
    addClassName("procedure");
    agenda = new AgendaFields(settings.agenda(), this::sum);
    voting = new VotingFields(choice(settings));
    voting.onChange(this::sum);
    secret.setHelperText(Words.say("convene.secret.hint"));
    secret.setValue(settings.secrecy() == Secrecy.SECRET);
    secret.addValueChangeListener(_ -> sum());
    disclosure = new CountField(Words.say("convene.disclosure"), settings.disclosureMinimum());
    disclosure.setHelperText(Words.say("convene.disclosure.hint"));
    opinion = new OpinionFields(settings.opinion(), this::sum);
    speech = new SpeechFields(settings.speech(), this::sum);
    clock.setHelperText(Words.say("convene.clock.hint"));
    clock.setValue(settings.pace() == Pace.BY_THE_CLOCK);
    clock.addValueChangeListener(_ -> sum());
    format.setLabel(Words.say("convene.format"));
    format.setItems(Format.values());
    format.setItemLabelGenerator(f -> Words.say("topic.format." + f.key()));
    format.setValue(Format.of(settings.format()));
    sayFormat();
    format.addValueChangeListener(e -> start(e.getValue()));
    var title = new Span(Words.say("convene.procedure"));
    title.addClassName("procedure-title");
    line.addClassName("small");
    var summary = new Div(title, line);
    summary.addClassName("procedure-summary");
    setSummary(summary);
    var content = new Div(format, agenda, clock);
    content.add(new FieldPart("convene.part.voting"), voting, secret, disclosure);
    content.add(speech, new FieldPart("convene.part.besides"), opinion);
    content.addClassName("form");
    content.add(more);
    add(content);
    sum();
  }

  private static VotingFields.Choice choice(Settings settings) {
    return new VotingFields.Choice(settings.voting(), settings.rule());
  }

  private void start(Format chosen) {
    var preset = presets.apply(chosen);
    agenda.set(preset.agenda());
    voting.set(choice(preset));
    opinion.set(preset.opinion());
    sayFormat();
    sum();
  }

  private void sayFormat() {
    format.setHelperText(Words.say("topic.format." + format.getValue().key() + ".about"));
  }

  /// Says in the line what has been set; what cannot be read stays as it was said before.
  private void sum() {
    read().ifPresent(procedure -> line.setText(ProcedureLine.of(procedure)));
  }

  /// The procedure as it is set; empty where a field cannot be read, and then it says so.
  Optional<Procedure> read() {
    var phases = agenda.read();
    var choice = voting.read();
    var minimum = disclosure.read();
    var talk = speech.read();
    if (phases.isEmpty() || choice.isEmpty() || minimum.isEmpty() || talk.isEmpty())
      return Optional.empty();
    return Optional.of(
        new Procedure(
            format.getValue().key(),
            phases.get(),
            choice.get(),
            secrecy(),
            minimum.get(),
            opinion.value(),
            pace(),
            talk.get()));
  }

  private Pace pace() {
    return clock.getValue() ? Pace.BY_THE_CLOCK : Pace.BY_THE_CHAIR;
  }

  private Secrecy secrecy() {
    return secret.getValue() ? Secrecy.SECRET : Secrecy.NAMED;
  }

  /// Shows a refusal at the field it is about.
  ///
  /// @return false if it is about none of these
  boolean refuse(Refusal refusal) {
    boolean here = true;
    if (refusal instanceof Refusal.EmptyAgenda) agenda.refuse(Words.of(refusal));
    else if (refusal instanceof Refusal.OptionOutOfRange out
        && out.option() == Refusal.Option.DISCLOSURE_MINIMUM) disclosure.wrong(Words.of(refusal));
    else if (speech.refuse(refusal)) here = true;
    else if (isOfOpinion(refusal)) opinion.wrong(Words.of(refusal));
    else here = voting.refuse(refusal);
    if (here) setOpened(true);
    return here;
  }

  private static boolean isOfOpinion(Refusal refusal) {
    return refusal instanceof Refusal.TextTooLong(var field, _, _)
            && field == Refusal.Field.OPINION_QUESTION
        || refusal instanceof Refusal.TextUnreadable(var where)
            && where == Refusal.Field.OPINION_QUESTION;
  }
}
