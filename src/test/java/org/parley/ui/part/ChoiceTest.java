package org.parley.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.ui.Pressing;

class ChoiceTest {

  private final Choice<String> choice =
      new Choice<>("Which way?", List.of("left", "right"), way -> new Span("to the " + way));

  @Test
  void what_is_chosen_in_a_page_is_the_value_and_is_told() {
    var told = new ArrayList<String>();
    choice.addValueChangeListener(
        change -> told.add(change.getOldValue() + " → " + change.getValue()));

    Pressing.choose(choice, "to the right");

    assertThat(choice.getValue()).isEqualTo("right");
    assertThat(told).containsExactly("null → right");
  }

  @Test
  void what_is_set_is_shown_and_can_be_taken_back() {
    choice.setValue("left");
    assertThat(choice.getElement().getProperty("value")).isEqualTo("0");

    choice.clear();
    assertThat(choice.isEmpty()).isTrue();
    assertThat(choice.getElement().getProperty("value", "")).isEmpty();
  }

  @Test
  void a_page_chooses_nothing_that_is_not_offered() {
    for (var place : List.of("2", "-1", "", "left", "00"))
      for (var before : new String[] {null, "left"}) {
        choice.setValue(before);
        Pressing.chooseAt(choice, place);
        assertThat(choice.getOptionalValue()).as("%s after %s", place, before).isEmpty();
      }
  }

  @Test
  void what_was_wrong_is_no_longer_said_once_something_is_chosen() {
    choice.wrong("Say which way.");
    assertThat(choice.getElement().getProperty("error")).isEqualTo("Say which way.");

    Pressing.choose(choice, "to the left");

    assertThat(choice.getElement().getProperty("error")).isEmpty();
  }

  @Test
  void what_was_chosen_stays_so_among_others_if_it_is_there() {
    choice.setValue("right");
    choice.offer(List.of("up", "left", "right"));
    assertThat(choice.getValue()).isEqualTo("right");
    assertThat(choice.getElement().getProperty("value")).isEqualTo("2");

    choice.offer(List.of("up", "down"));
    assertThat(choice.getOptionalValue()).isEmpty();
    Pressing.choose(choice, "to the down");
    assertThat(choice.getValue()).isEqualTo("down");
  }

  @Test
  void words_are_no_markup() {
    var asked = new Choice<>("Which?", List.of("<b>one</b>"), Span::new);

    assertThat(asked.getElement().getProperty("choices")).contains("&lt;b&gt;one");
  }
}
