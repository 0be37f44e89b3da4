package org.parley.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedListTest {

  private record Line(int number, String text) {}

  private final Div place = new Div();
  private final List<String> drawn = new ArrayList<>();
  private final KeyedList<Line, Span> list =
      new KeyedList<>(
          place,
          Line::number,
          _ -> new Span(),
          (span, line) -> {
            span.setText(line.text());
            drawn.add(line.text());
          });

  private List<String> shown() {
    return place.getChildren().map(line -> line.getElement().getText()).toList();
  }

  @Test
  void what_stays_keeps_its_component() {
    list.show(List.of(new Line(1, "one"), new Line(2, "two")));
    var two = list.find(2).orElseThrow();

    list.show(List.of(new Line(3, "three"), new Line(2, "two")));

    assertThat(shown()).containsExactly("three", "two");
    assertThat(list.find(2)).containsSame(two);
    assertThat(list.find(1)).isEmpty();
  }

  @Test
  void only_what_has_changed_is_drawn_anew() {
    list.show(List.of(new Line(1, "one"), new Line(2, "two")));
    drawn.clear();

    list.show(List.of(new Line(1, "one"), new Line(2, "zwei")));

    assertThat(drawn).containsExactly("zwei");
  }

  @Test
  void the_order_is_that_of_the_values() {
    list.show(List.of(new Line(1, "one"), new Line(2, "two"), new Line(3, "three")));

    list.show(List.of(new Line(3, "three"), new Line(1, "one"), new Line(2, "two")));

    assertThat(shown()).containsExactly("three", "one", "two");
  }
}
