package org.parley.ui.votes;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.panel.Refusal;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.panel.Weights;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.rule.CountField;

/// How much the votes of each role count, and those of single seats that count otherwise.
public final class WeightFields extends Div {

  private final Map<Role.Id, CountField> roles = new LinkedHashMap<>();
  private final Map<Seat.Id, IntegerField> seats = new LinkedHashMap<>();
  private final Div ofSeats = new Div();
  private final Details single;

  public WeightFields(PanelNow now) {
    var ofRoles = new Div();
    ofRoles.addClassName("weights");
    for (var role : now.panel().topic().roles()) {
      var field = new CountField(role.name(), 1);
      field.setMin(1);
      field.setMax(Weights.MOST);
      roles.put(role.id(), field);
      ofRoles.add(field);
    }
    ofSeats.addClassName("weights");
    single = new Details(Words.say("votes.weights.seats"), ofSeats);
    addClassName("form");
    add(ofRoles, single);
    show(now);
  }

  /// Seats that were added have a field too; what is filled in stays.
  public void show(PanelNow now) {
    var voters =
        now.panel().seats().stream()
            .filter(seat -> seat.kind() == Seat.Kind.PANELIST && !seat.removed())
            .map(Seat::id)
            .toList();
    if (!List.copyOf(seats.keySet()).equals(voters)) {
      var before = Map.copyOf(seats);
      seats.clear();
      for (var id : voters) seats.put(id, before.getOrDefault(id, field()));
      ofSeats.removeAll();
      seats.values().forEach(ofSeats::add);
    }
    seats.forEach((id, field) -> label(field, now.words(id)));
  }

  private static IntegerField field() {
    var field = new IntegerField();
    field.setManualValidation(true);
    field.setStepButtonsVisible(true);
    field.setMin(1);
    field.setMax(Weights.MOST);
    field.setPlaceholder(Words.say("votes.weights.as-role"));
    return field;
  }

  private static void label(IntegerField field, String words) {
    if (!words.equals(field.getLabel())) field.setLabel(words);
  }

  public void set(Weights weights) {
    roles.forEach((role, field) -> field.setValue(weights.roles().getOrDefault(role, 1)));
    seats.forEach((seat, field) -> field.setValue(weights.seats().get(seat)));
    single.setOpened(!weights.seats().isEmpty());
  }

  /// Empty where a field cannot be read, and then it says so.
  public Optional<Weights> read() {
    var ofRoles = new LinkedHashMap<Role.Id, Integer>();
    for (var field : roles.entrySet()) {
      var weight = field.getValue().read();
      if (weight.isEmpty()) return Optional.empty();
      if (weight.get() != 1) ofRoles.put(field.getKey(), weight.get());
    }
    var ofSeats = new LinkedHashMap<Seat.Id, Integer>();
    seats.forEach(
        (seat, field) -> {
          field.setInvalid(false);
          field.getOptionalValue().ifPresent(weight -> ofSeats.put(seat, weight));
        });
    return Optional.of(new Weights(ofRoles, ofSeats));
  }

  /// Shows a refusal at the fields it is about.
  ///
  /// @return false if it is about none of these
  public boolean refuse(Refusal refusal) {
    if (!(refusal instanceof Refusal.OptionOutOfRange out) || out.option() != Refusal.Option.WEIGHT)
      return false;
    Stream.concat(roles.values().stream(), seats.values().stream())
        .filter(field -> Objects.equals(field.getValue(), out.value()))
        .forEach(
            field -> {
              field.setErrorMessage(Words.of(refusal));
              field.setInvalid(true);
            });
    return true;
  }
}
