package org.parley.ui.course;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.parley.course.Assignment;
import org.parley.course.Lectern.Started;
import org.parley.course.Plan;
import org.parley.panel.Pace;
import org.parley.panel.Settings.Visibility;
import org.parley.topic.Topic;
import org.parley.topic.TopicPanels;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Notice;
import org.parley.ui.rule.CountField;

/// All it takes to start a course: its title, the class, how many tables.
final class StartForm extends Div {

  private static final int TO_A_TABLE = 10;
  private static final int MOST_PLACES = 1_000;

  private final Topic topic;
  private final TextField title = new TextField();
  private final Optional<ListField> list;
  private final int enrolled;
  private final CountField students = new CountField(Words.say("course.students"), 20);
  private final CountField tables = new CountField(Words.say("course.tables"), 2);
  private final Select<Assignment> assignment = new Select<>();
  private final Checkbox asks = new Checkbox(Words.say("course.asks"));
  private final Checkbox clock = new Checkbox(Words.say("convene.clock"), true);
  private final Paragraph sum = new Paragraph();
  private final Notice notice = new Notice();
  private boolean tablesChosen;

  /// For a new course.
  ///
  /// @param start answers why a course could not be started
  StartForm(Topic topic, BiFunction<String, Plan, Optional<String>> start) {
    this(topic, OptionalInt.empty(), start);
  }

  /// @param enrolled how many are in the class already; empty for a new course
  StartForm(Topic topic, OptionalInt enrolled, BiFunction<String, Plan, Optional<String>> start) {
    this.topic = topic;
    this.enrolled = enrolled.orElse(0);
    this.list =
        enrolled.isPresent()
            ? Optional.empty()
            : Optional.of(new ListField(TopicPanels.topic(topic), this::listed));
    addClassName("stack");
    title.setLabel(Words.say(enrolled.isPresent() ? "course.session.title" : "course.title"));
    title.setValue(topic.title());
    title.setMaxLength(150);
    students.setMin(1);
    students.setMax(MOST_PLACES);
    tables.setMin(1);
    tables.setMax(Plan.MOST_TABLES);
    students.addValueChangeListener(_ -> sum());
    if (list.isPresent()) tables.setHelperText(Words.say("course.tables.hint", TO_A_TABLE));
    tables.addValueChangeListener(
        event -> {
          tablesChosen |= event.isFromClient();
          sum();
        });
    assignment.setLabel(Words.say("course.assignment"));
    assignment.setItems(Assignment.values());
    assignment.setItemLabelGenerator(each -> Words.say("course.assignment." + each.key()));
    assignment.setValue(Assignment.RANDOM);
    clock.setHelperText(Words.say("convene.clock.hint"));
    sum.addClassName("small");
    sum.getElement().setAttribute("role", "status");
    asks.setHelperText(Words.say("course.asks.hint"));
    assignment.addValueChangeListener(_ -> wishing());
    var button =
        new Button(Words.say(enrolled.isPresent() ? "course.session.start" : "course.start.do"));
    button.addThemeName("primary");
    button.setDisableOnClick(true);
    button.addClickListener(
        _ -> {
          notice.clear();
          plan().flatMap(p -> start.apply(title.getValue().strip(), p)).ifPresent(notice::refuse);
          button.setEnabled(true);
        });
    var how = new Div(title, tables, students, sum, assignment, asks, clock);
    how.addClassName("form");
    list.ifPresent(field -> add(Card.titled(Words.say("course.class"), field)));
    add(Card.titled(Words.say("course.tables.card"), how));
    var actions = new Div(button);
    actions.addClassName("form-actions");
    add(notice, actions);
    if (this.enrolled > 0) size(this.enrolled);
    wishing();
    sum();
  }

  /// Wishes come from the list, or from the students themselves; a class that is there has no list.
  private void wishing() {
    boolean wish = assignment.getValue() == Assignment.WISH;
    boolean listed =
        list.map(ListField::students).stream()
            .flatMap(List::stream)
            .anyMatch(student -> !student.wishes().isEmpty());
    asks.setVisible(wish);
    asks.setValue(wish && !listed);
    asks.setReadOnly(list.isEmpty());
  }

  private void listed(int count) {
    students.setReadOnly(count > 0);
    wishing();
    if (count > 0) size(count);
  }

  /// As many tables as suit the class, unless the lecturer has chosen how many.
  private void size(int count) {
    students.setValue(count);
    if (!tablesChosen)
      tables.setValue(Math.clamp(Math.ceilDiv(count, TO_A_TABLE), 1, Plan.MOST_TABLES));
  }

  /// Says what comes of it, or why it does not fit.
  private void sum() {
    var places = Optional.ofNullable(students.getValue()).orElse(0);
    int all = Math.max(1, Optional.ofNullable(tables.getValue()).orElse(1));
    boolean fits = places == 0 || all <= places;
    if (fits) tables.setInvalid(false);
    else tables.wrong(Words.say("course.tables.beyond", all, places));
    sum.setVisible(fits);
    boolean alike = places % all == 0;
    sum.setText(
        Words.say(
            alike ? "course.sum.alike" : "course.sum",
            all,
            places / all,
            Math.ceilDiv(places, all)));
  }

  /// What is wanted; empty where a field says what is wrong.
  private Optional<Plan> plan() {
    if (title.isEmpty()) {
      notice.refuse(Words.say("course.title.missing"));
      return Optional.empty();
    }
    var places = students.read().filter(n -> n >= 1 && n <= MOST_PLACES);
    var number = tables.read().filter(n -> n >= 1 && n <= Plan.MOST_TABLES);
    if (places.isEmpty()
        || number.isEmpty()
        || number.get() > places.get()
        || places.get() < enrolled) {
      tables.wrong(Words.say("course.tables.wrong", Plan.MOST_TABLES, Math.max(1, enrolled)));
      return Optional.empty();
    }
    var settings =
        TopicPanels.settings(topic, Visibility.PRIVATE)
            .titled(sessionTitle())
            .paced(clock.getValue() ? Pace.BY_THE_CLOCK : Pace.BY_THE_CHAIR);
    return Optional.of(
        new Plan(
            TopicPanels.topic(topic),
            settings,
            number.get(),
            places.get(),
            list.map(ListField::students).orElse(List.of()),
            assignment.getValue(),
            asks.isVisible() && asks.getValue(),
            table -> Words.say("course.table", table)));
  }

  /// A new course has a title of its own; its first session is called by the topic.
  private String sessionTitle() {
    return list.isPresent() ? topic.title() : title.getValue().strip();
  }

  /// Starts something and goes to the course.
  ///
  /// @return why not, where it did not come to that
  static Optional<String> go(Supplier<Started> start) {
    try {
      return switch (start.get()) {
        case Started.Refused(var refusal) -> Optional.of(Words.of(refusal));
        case Started.Done(var course) -> {
          UI.getCurrent().navigate(Routes.course(course.id()));
          yield Optional.empty();
        }
      };
    } catch (CompletionException e) {
      return Optional.of(Words.say("shell.unreachable"));
    }
  }
}
