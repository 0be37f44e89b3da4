package org.parley.ui.part;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.DebouncePhase;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One of a few things to choose from, by radio buttons. It is one part of the page: forms with
/// such choices are made again and again, and a page's parts are what making one takes.
///
/// @param <T> what is chosen; the value is null as long as nothing is
@Tag("parley-choice")
@JsModule("./parley-choice.ts")
public class Choice<T> extends AbstractSinglePropertyField<Choice<T>, @Nullable T>
    implements HasAriaLabel, HasStyle, Focusable<Choice<T>> {

  /// As good as never: whatever else a page tells goes with it.
  private static final int WITH_THE_NEXT_MILLIS = 600_000;

  private final Function<T, Component> face;
  private List<T> choices = List.of();

  /// @param label what is asked
  /// @param face what stands beside each; what it says can be pressed, and nothing in it
  public Choice(String label, List<T> choices, Function<T, Component> face) {
    super("value", null, String.class, Choice::chosen, Choice::place);
    this.face = face;
    setSynchronizedEvent("change");
    getElement().setProperty("label", label);
    addValueChangeListener(_ -> wrong(""));
    offer(choices);
  }

  /// Offers others. What was chosen stays so if it is among them.
  public final void offer(List<T> choices) {
    var chosen = getOptionalValue();
    this.choices = List.copyOf(choices);
    getElement()
        .setProperty(
            "choices",
            choices.stream()
                .map(choice -> label(face.apply(choice)))
                .collect(Collectors.joining()));
    if (chosen.filter(choices::contains).isPresent()) setPresentationValue(chosen.get());
    else clear();
  }

  private static String label(Component face) {
    var label = new NativeLabel();
    label.add(face);
    return label.getElement().getOuterHTML();
  }

  /// What is chosen goes to the server with whatever the page tells it next. Else it is told at
  /// once, which is a request for each choice.
  public final Choice<T> toldLater() {
    getSynchronizationRegistration().debounce(WITH_THE_NEXT_MILLIS, DebouncePhase.TRAILING);
    return this;
  }

  /// Says what is wrong, below it, until something is chosen; empty for nothing.
  public final void wrong(String words) {
    getElement().setProperty("error", words);
  }

  /// A page may send anything.
  private @Nullable T chosen(String place) {
    return IntStream.range(0, choices.size())
        .filter(i -> String.valueOf(i).equals(place))
        .mapToObj(choices::get)
        .findFirst()
        .orElse(null);
  }

  private String place(@Nullable T choice) {
    return choice == null ? "" : String.valueOf(choices.indexOf(choice));
  }
}
