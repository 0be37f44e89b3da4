package org.parley.ui.convene;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.Card;
import org.parley.ui.part.Notice;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.rule.CountField;

/// How many seats each role gets. A role with none is left out at first; it can be given seats
/// later.
final class SeatFields extends Div {

  private final Map<Role.Id, CountField> fields = new LinkedHashMap<>();
  private final Paragraph total = new Paragraph();
  private final Notice notice = new Notice();

  SeatFields(List<Role> roles, Map<Role.Id, Integer> seats) {
    total.addClassName("small");
    var grid = new Div();
    grid.addClassName("seat-fields");
    for (var role : roles) {
      var field = new CountField("", seats.getOrDefault(role.id(), 0));
      field.setAriaLabel(Words.say("convene.seats.of", role.name()));
      field.setMin(0);
      field.addValueChangeListener(_ -> sum());
      fields.put(role.id(), field);
      var row = new Div(new RoleLabel(Looks.of(role)), field);
      row.addClassName("seat-field");
      grid.add(row);
    }
    add(Card.titled(Words.say("convene.seats"), total, grid, notice));
    sum();
  }

  private void sum() {
    notice.clear();
    total.setText(Words.say("convene.seats.total", counted(fields.values())));
  }

  private static int counted(Iterable<CountField> fields) {
    int sum = 0;
    for (var field : fields) sum += Objects.requireNonNullElse(field.getValue(), 0);
    return sum;
  }

  /// The seats of the roles that have any; empty where that cannot be read, and then it says so.
  Optional<Map<Role.Id, Integer>> read() {
    var seats = new LinkedHashMap<Role.Id, Integer>();
    boolean readable = true;
    for (var field : fields.entrySet()) {
      var count = field.getValue().read();
      if (count.filter(n -> n < 0).isPresent())
        field.getValue().wrong(Words.say("convene.seats.negative"));
      readable &= count.filter(n -> n >= 0).isPresent();
      count.filter(n -> n > 0).ifPresent(n -> seats.put(field.getKey(), n));
    }
    if (readable && seats.isEmpty()) {
      refuse(Words.say("convene.seats.none"));
      return Optional.empty();
    }
    return readable ? Optional.of(seats) : Optional.empty();
  }

  void refuse(String why) {
    notice.refuse(why);
  }
}
