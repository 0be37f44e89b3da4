package org.parley.ui.convene;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parley.panel.PhaseKind;
import org.parley.panel.Settings.AgendaItem;
import org.parley.ui.Words;
import org.parley.ui.part.Notice;

/// The phases in their order and how long each is meant to last.
public final class AgendaFields extends Div {

  private final OrderedList list = new OrderedList();
  private final List<AgendaRow> rows = new ArrayList<>();
  private final Notice notice = new Notice();
  private final Runnable changed;

  public AgendaFields(List<AgendaItem> agenda, Runnable changed) {
    this.changed = changed;
    addClassName("agenda-fields");
    list.addClassName("agenda-rows");
    var label = new Span(Words.say("convene.agenda"));
    label.addClassName("field-label");
    var hint = new Span(Words.say("convene.agenda.hint"));
    hint.addClassName("small");
    var add =
        new Button(
            Words.say("convene.agenda.add"), _ -> add(new AgendaItem(PhaseKind.EXCHANGE, 30)));
    add.addThemeNames("tertiary", "small");
    add(label, hint, list, add, notice);
    set(agenda);
  }

  void set(List<AgendaItem> agenda) {
    rows.clear();
    agenda.forEach(item -> rows.add(row(item)));
    lay();
  }

  private void add(AgendaItem item) {
    rows.add(row(item));
    lay();
    changed.run();
  }

  private AgendaRow row(AgendaItem item) {
    var holder = new ArrayList<AgendaRow>(1);
    holder.add(
        new AgendaRow(
            item, step -> move(holder.getFirst(), step), () -> remove(holder.getFirst()), changed));
    return holder.getFirst();
  }

  private void move(AgendaRow row, int step) {
    int from = rows.indexOf(row);
    Collections.swap(rows, from, from + step);
    lay();
    row.focus(step);
    changed.run();
  }

  private void remove(AgendaRow row) {
    rows.remove(row);
    lay();
    changed.run();
  }

  private void lay() {
    notice.clear();
    list.removeAll();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).standsAt(i + 1, rows.size());
      list.add(rows.get(i));
    }
  }

  /// The agenda as it is set; empty where a row cannot be read, and then it says so.
  public Optional<List<AgendaItem>> read() {
    var items = rows.stream().map(AgendaRow::read).toList();
    return items.stream().allMatch(Optional::isPresent)
        ? Optional.of(items.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  /// Says below the phases what is wrong with them.
  public void refuse(String why) {
    notice.refuse(why);
  }
}
