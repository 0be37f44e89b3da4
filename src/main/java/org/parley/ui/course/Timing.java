package org.parley.ui.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.parley.course.Course.Table;
import org.parley.panel.Pace;
import org.parley.panel.Refusal;
import org.parley.panel.Settings;
import org.parley.panel.Settings.AgendaItem;
import org.parley.ui.Words;
import org.parley.ui.convene.AgendaFields;
import org.parley.ui.part.Notice;

/// Changes agenda and pace at all tables of a session that have not begun.
final class Timing extends Details {

  private final AgendaFields agenda;
  private final Checkbox clock = new Checkbox(Words.say("convene.clock"));
  private final Notice notice = new Notice();
  private final BiFunction<List<AgendaItem>, Pace, Map<Table, Refusal>> plan;

  /// @param start what the first of these tables has now
  /// @param plan answers which tables refused, and why
  Timing(Settings start, BiFunction<List<AgendaItem>, Pace, Map<Table, Refusal>> plan) {
    super(Words.say("course.timing"));
    this.plan = plan;
    agenda = new AgendaFields(start.agenda(), notice::clear);
    clock.setValue(start.pace() == Pace.BY_THE_CLOCK);
    clock.setHelperText(Words.say("convene.clock.hint"));
    var about = new Paragraph(Words.say("course.timing.about"));
    about.addClassName("small");
    var save = new Button(Words.say("course.timing.save"));
    save.setDisableOnClick(true);
    save.addClickListener(
        _ -> {
          save();
          save.setEnabled(true);
        });
    var form = new Div(about, agenda, clock, save, notice);
    form.addClassName("form");
    add(form);
  }

  private void save() {
    notice.clear();
    agenda.read().ifPresent(this::save);
  }

  private void save(List<AgendaItem> items) {
    try {
      var pace = clock.getValue() ? Pace.BY_THE_CLOCK : Pace.BY_THE_CHAIR;
      var refused = plan.apply(items, pace);
      if (refused.isEmpty()) notice.show(Notice.Kind.DONE, Words.say("course.timing.done"));
      else notice.refuse(behind(refused));
    } catch (CompletionException e) {
      notice.refuse(Words.say("shell.unreachable"));
    }
  }

  /// The tables that did not come along, each with the reason.
  static String behind(Map<Table, Refusal> refused) {
    return refused.entrySet().stream()
        .map(e -> Words.say("course.behind", e.getKey().name(), Words.of(e.getValue())))
        .collect(Collectors.joining(" "));
  }
}
