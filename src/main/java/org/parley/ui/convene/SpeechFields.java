package org.parley.ui.convene;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.panel.Anonymity;
import org.parley.panel.Refusal;
import org.parley.panel.Refusal.Option;
import org.parley.panel.Speech;
import org.parley.panel.Support;
import org.parley.ui.Words;
import org.parley.ui.rule.CountField;
import org.parley.ui.rule.FieldPart;

/// How the panel talks: who states positions, what a draft needs before it is voted on, what is
/// read first, and what is shown of who says something.
final class SpeechFields extends Div {

  private final Select<Speech.PositionsBy> positions = new Select<>();
  private final CountField seats;
  private final CountField roles;
  private final Select<Speech.Screening> screening = new Select<>();
  private final Map<Anonymity.Of, Select<Anonymity>> who = new EnumMap<>(Anonymity.Of.class);
  private final Paragraph telling = new Paragraph(Words.say("anonymity.telling"));

  /// @param changed called after each change
  SpeechFields(Speech speech, Runnable changed) {
    positions.setLabel(Words.say("convene.positions"));
    positions.setItems(Speech.PositionsBy.values());
    positions.setItemLabelGenerator(by -> Words.say("convene.positions." + by.key()));
    positions.setValue(speech.positions());
    hint(speech.positions());
    positions.addValueChangeListener(
        chosen -> {
          hint(chosen.getValue());
          changed.run();
        });
    seats = new CountField(Words.say("convene.support.seats"), speech.support().seats());
    roles = new CountField(Words.say("convene.support.roles"), speech.support().roles());
    seats.setHelperText(Words.say("convene.support.hint"));
    screening.setLabel(Words.say("convene.screening"));
    screening.setItems(Speech.Screening.values());
    screening.setItemLabelGenerator(each -> Words.say("convene.screening." + each.key()));
    screening.setHelperText(Words.say("convene.screening.hint"));
    screening.setValue(speech.screening());
    for (var of : Anonymity.Of.values()) who.put(of, who(of, speech.anonymity(of)));
    who.values().forEach(select -> select.addValueChangeListener(_ -> warn()));
    screening.addValueChangeListener(_ -> changed.run());
    seats.addValueChangeListener(_ -> changed.run());
    roles.addValueChangeListener(_ -> changed.run());
    addClassName("form");
    var hint = new Paragraph(Words.say("anonymity.hint"));
    hint.addClassName("small");
    add(new FieldPart("convene.part.said"), positions, seats, roles, screening);
    add(new FieldPart("convene.part.shown"));
    who.values().forEach(this::add);
    telling.addClassName("small");
    telling.getElement().setAttribute("role", "status");
    add(telling, hint);
    warn();
  }

  /// Says so where what is shown of some tells who others are.
  private void warn() {
    telling.setVisible(!shown(Speech.USUAL).telling().isEmpty());
  }

  private void hint(Speech.PositionsBy by) {
    positions.setHelperText(Words.say("convene.positions.hint." + by.key()));
  }

  private static Select<Anonymity> who(Anonymity.Of of, Anonymity start) {
    var select = new Select<Anonymity>();
    select.setLabel(Words.say("anonymity." + of.key()));
    select.setItems(of.levels());
    select.setItemLabelGenerator(each -> Words.say("anonymity." + each.key()));
    select.setValue(start);
    select.setManualValidation(true);
    select.addValueChangeListener(_ -> select.setInvalid(false));
    return select;
  }

  /// What has been set; empty where a field cannot be read, and then it says so.
  Optional<Speech> read() {
    return seats
        .read()
        .flatMap(
            fromSeats -> roles.read().map(fromRoles -> read(new Support(fromSeats, fromRoles))));
  }

  private Speech read(Support support) {
    return shown(new Speech(support, positions.getValue(), screening.getValue()));
  }

  private Speech shown(Speech speech) {
    for (var each : who.entrySet())
      speech = speech.showing(each.getKey(), each.getValue().getValue());
    return speech;
  }

  /// Shows a refusal at the field it is about.
  ///
  /// @return false if it is about none of these
  boolean refuse(Refusal refusal) {
    switch (refusal) {
      case Refusal.OptionOutOfRange(var option, _, _, _) when option == Option.SUPPORT_SEATS ->
          seats.wrong(Words.of(refusal));
      case Refusal.OptionOutOfRange(var option, _, _, _) when option == Option.SUPPORT_ROLES ->
          roles.wrong(Words.of(refusal));
      case Refusal.PseudonymsOfRoles _ -> wrong(Anonymity.Of.POSITIONS, refusal);
      case Refusal.PseudonymsAmongRoles _ -> wrong(Anonymity.Of.RECOMMENDATIONS, refusal);
      case Refusal.PseudonymsBesideNames _ ->
          wrong(shown(Speech.USUAL).telling().getFirst(), refusal);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void wrong(Anonymity.Of of, Refusal refusal) {
    var select = Objects.requireNonNull(who.get(of));
    select.setErrorMessage(Words.of(refusal));
    select.setInvalid(true);
    select.focus();
  }
}
