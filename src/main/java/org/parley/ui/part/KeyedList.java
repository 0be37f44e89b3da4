package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Keeps the components in a container in step with a list that changes. What stays in the list
/// keeps its component, and with it the focus and whatever is being typed there; it is drawn anew
/// only where its value has become another.
///
/// @param <V> what is listed, compared by `equals`
/// @param <C> how it is shown
public final class KeyedList<V, C extends Component> {

  private record Shown<V, C>(V value, C component) {}

  private final HasElement container;
  private final Function<V, ?> key;
  private final Function<V, C> make;
  private final BiConsumer<C, V> draw;
  private final Map<Object, Shown<V, C>> shown = new HashMap<>();

  /// @param container holds these components and nothing else
  /// @param key what makes a value the same as one that was there before
  /// @param make a component for a value that is new; it is then drawn
  /// @param draw shows a value in its component
  public KeyedList(
      HasElement container, Function<V, ?> key, Function<V, C> make, BiConsumer<C, V> draw) {
    this.container = container;
    this.key = key;
    this.make = make;
    this.draw = draw;
  }

  public void show(List<V> values) {
    var wanted = new LinkedHashMap<Object, V>();
    for (var value : values) wanted.put(key.apply(value), value);
    shown.entrySet().removeIf(entry -> isGone(entry.getKey(), entry.getValue(), wanted));
    int place = 0;
    for (var entry : wanted.entrySet()) put(place++, entry.getKey(), entry.getValue());
  }

  /// The component of a key that is in the list.
  public Optional<C> find(Object key) {
    return Optional.ofNullable(shown.get(key)).map(Shown::component);
  }

  private static <V, C extends Component> boolean isGone(
      Object key, Shown<V, C> there, Map<Object, V> wanted) {
    if (wanted.containsKey(key)) return false;
    there.component().getElement().removeFromParent();
    return true;
  }

  private void put(int place, Object key, V value) {
    var before = shown.get(key);
    var component = before == null ? make.apply(value) : before.component();
    if (before == null || !before.value().equals(value)) {
      draw.accept(component, value);
      shown.put(key, new Shown<>(value, component));
    }
    var parent = container.getElement();
    var element = component.getElement();
    if (place >= parent.getChildCount() || !parent.getChild(place).equals(element))
      parent.insertChild(place, element);
  }
}
