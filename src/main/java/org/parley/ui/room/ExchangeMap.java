package org.parley.ui.room;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Panel;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Sideways;

/// The exchange as a map: each position, and each recommendation somebody replied to, what was said
/// to it, and what was said to that; and which role answered which. It is drawn while somebody has
/// it open.
final class ExchangeMap extends Details {

  private final Visit visit;
  private final Exchange exchange;
  private final KeyedList<MapNode.Shown, MapNode> trees;
  private final WhoAnswersWhom whom = new WhoAnswersWhom();
  private @Nullable Panel drawn;

  /// @param find leads to what was said
  ExchangeMap(Visit visit, Exchange exchange, Consumer<Target> find) {
    super(Words.say("saying.map"));
    this.visit = visit;
    this.exchange = exchange;
    addClassName("exchange-map");
    var roots = new UnorderedList();
    roots.addClassName("map");
    trees =
        new KeyedList<>(
            roots, MapNode.Shown::target, it -> new MapNode(it.target(), find), MapNode::show);
    var map = new Div(roots);
    map.addClassName("scroll");
    Sideways.scrolls(map);
    add(map, new H2(Words.say("saying.map.whom")), whom);
    addOpenedChangeListener(_ -> show(visit.now()));
  }

  void show(PanelNow now) {
    setVisible(!now.panel().replies().isEmpty());
    if (!isOpened() || !isVisible()) clear();
    else if (now.panel() != drawn) draw(now);
  }

  /// What is folded away stays in the page all the same, also what has been hidden since.
  private void clear() {
    if (drawn == null) return;
    drawn = null;
    trees.show(List.of());
    whom.removeAll();
  }

  private void draw(PanelNow now) {
    drawn = now.panel();
    exchange.at(now);
    trees.show(
        Stream.concat(
                now.panel().filed().stream()
                    .map(it -> MapNode.Shown.of(exchange.position(it), now)),
                now.panel().tabled().stream()
                    .map(it -> MapNode.Shown.of(it, now, exchange))
                    .filter(it -> !it.answers().isEmpty()))
            .toList());
    whom.show(now);
  }
}
