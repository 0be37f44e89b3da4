package org.parley.ui.convene;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.parley.panel.Refusal;
import org.parley.panel.Refusal.Option;
import org.parley.panel.Speech;
import org.parley.panel.Support;
import org.parley.ui.Words;
import org.parley.ui.rule.CountField;

/// How the panel talks: what a draft needs before it is voted on, and whether replies are read
/// first.
final class SpeechFields extends Div {

  private final Speech start;
  private final CountField seats;
  private final CountField roles;
  private final Checkbox before = new Checkbox(Words.say("convene.screening"));

  /// @param changed called after each change
  SpeechFields(Speech speech, Runnable changed) {
    start = speech;
    seats = new CountField(Words.say("convene.support.seats"), speech.support().seats());
    roles = new CountField(Words.say("convene.support.roles"), speech.support().roles());
    seats.setHelperText(Words.say("convene.support.hint"));
    before.setHelperText(Words.say("convene.screening.hint"));
    before.setValue(speech.screening() == Speech.Screening.BEFORE);
    seats.addValueChangeListener(_ -> changed.run());
    roles.addValueChangeListener(_ -> changed.run());
    addClassName("form");
    add(seats, roles, before);
  }

  /// What has been set; empty where a field cannot be read, and then it says so.
  Optional<Speech> read() {
    return seats
        .read()
        .flatMap(
            fromSeats ->
                roles
                    .read()
                    .map(
                        fromRoles ->
                            new Speech(
                                new Support(fromSeats, fromRoles),
                                start.positions(),
                                before.getValue()
                                    ? Speech.Screening.BEFORE
                                    : Speech.Screening.AFTER)));
  }

  /// Shows a refusal at the field it is about.
  ///
  /// @return false if it is about none of these
  boolean refuse(Refusal refusal) {
    if (!(refusal instanceof Refusal.OptionOutOfRange out)) return false;
    if (out.option() == Option.SUPPORT_SEATS) seats.wrong(Words.of(refusal));
    else if (out.option() == Option.SUPPORT_ROLES) roles.wrong(Words.of(refusal));
    else return false;
    return true;
  }
}
