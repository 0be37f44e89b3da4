package org.parley.ui.ballot;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.ui.Words;

/// A recommendation in an order, with the steps that can be taken with it.
final class RankedItem extends Div {

  private final Map<Step, NativeButton> buttons = new EnumMap<>(Step.class);

  /// @param dropped called with the key of what is dropped here
  RankedItem(Item item, List<Step> steps, Consumer<Step> taken, Consumer<String> dropped) {
    addClassName("ranked");
    var name = new Span(item.title());
    name.addClassName("grow");
    add(name);
    for (var step : steps) {
      var button = new NativeButton(step.sign(), _ -> taken.accept(step));
      var words = Words.say("ballot.order." + step.key(), item.key());
      button.setAriaLabel(words);
      button.setTitle(words);
      button.addClassNames("btn", "step");
      buttons.put(step, button);
      add(button);
    }
    if (steps.isEmpty()) return;
    DragSource.create(this).setDragData(item.key());
    DropTarget.create(this).addDropListener(event -> dropped(event).ifPresent(dropped));
  }

  static Optional<String> dropped(DropEvent<?> event) {
    return event.getDragData().filter(String.class::isInstance).map(String.class::cast);
  }

  /// Puts the focus on the button of a step, or on another where that step is not possible any
  /// more.
  void focus(Step step) {
    Optional.ofNullable(buttons.get(step))
        .or(() -> buttons.values().stream().findFirst())
        .ifPresent(NativeButton::focus);
  }
}
