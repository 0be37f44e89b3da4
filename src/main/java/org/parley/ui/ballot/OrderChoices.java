package org.parley.ui.ballot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.panel.Voting;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.voting.Ballot;
import org.parley.voting.Form;

/// An order of all recommendations, made with buttons or by dragging. Whatever is moved is
/// announced with its new place, and keeps the focus.
final class OrderChoices extends Choices {

  private final Form.Order form;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final OrderedList places = new OrderedList();
  private final UnorderedList rest = new UnorderedList();
  private final Paragraph none = new Paragraph(Words.say("ballot.order.none"));
  private final Div restArea = new Div();
  private final Div said = new Div();
  private final Card card;
  private Map<String, RankedItem> rows = Map.of();
  private Ranking ranking;
  private boolean locked;

  OrderChoices(Voting voting, Form.Order form, List<Item> items) {
    this.form = form;
    items.forEach(item -> this.items.put(item.key(), item));
    ranking = Ranking.nothing(this.items.keySet());
    said.addClassName("sr-only");
    said.getElement().setAttribute("role", "status");
    none.addClassName("quiet");
    places.addClassName("ranking");
    rest.addClassNames("ranking", "rest");
    restArea.add(new H3(Words.say("ballot.order.rest")), rest);
    DropTarget.create(restArea)
        .addDropListener(
            event -> RankedItem.dropped(event).ifPresent(key -> change(key, Step.REMOVE)));
    var hint =
        new Paragraph(Words.say(form.equalsAllowed() ? "ballot.order.equals" : "ballot.order"));
    hint.addClassName("small");
    card =
        Card.titled(
            Words.say("method." + voting.method() + ".question"),
            hint,
            none,
            places,
            restArea,
            said);
    draw();
  }

  @Override
  Optional<Component> on(Item item) {
    return Optional.empty();
  }

  @Override
  Optional<Component> together() {
    return Optional.of(card);
  }

  @Override
  Ballot ballot() {
    return ranking.ballot();
  }

  @Override
  void fill(Ballot ballot) {
    if (ballot instanceof Ballot.Ranking cast) {
      ranking = Ranking.of(cast, items.keySet());
      draw();
    }
  }

  @Override
  Set<String> unanswered() {
    return new TreeSet<>(ranking.rest());
  }

  @Override
  void lock() {
    locked = true;
    draw();
  }

  /// Carries out a step, and says what came of it.
  private void change(String key, Step step) {
    if (locked) return;
    show(
        key,
        step,
        switch (step) {
          case UP -> ranking.up(key);
          case DOWN -> ranking.down(key);
          case JOIN -> ranking.join(key);
          case ADD -> ranking.add(key);
          case REMOVE -> ranking.remove(key, items.keySet());
        });
  }

  private void drop(String key, String on) {
    if (!locked && !key.equals(on)) show(key, Step.UP, ranking.to(key, on));
  }

  private void show(String key, Step step, Ranking changed) {
    ranking = changed;
    draw();
    Objects.requireNonNull(rows.get(key)).focus(step);
    said.setText(sentence(key));
    changed();
  }

  private String sentence(String key) {
    var place = ranking.place(key);
    if (place.isEmpty()) return Words.say("ballot.order.said.out", key);
    return Words.say(
        ranking.shares(key) ? "ballot.order.said.shared" : "ballot.order.said",
        key,
        place.getAsInt(),
        ranking.places().size());
  }

  private void draw() {
    var drawn = new LinkedHashMap<String, RankedItem>();
    places.removeAll();
    rest.removeAll();
    int place = 0;
    for (var group : ranking.places()) {
      place++;
      var item = new ListItem();
      for (var key : group) item.add(row(key, steps(key, place), drawn));
      places.add(item);
    }
    for (var key : ranking.rest()) rest.add(new ListItem(row(key, List.of(Step.ADD), drawn)));
    none.setVisible(ranking.places().isEmpty());
    restArea.setVisible(!ranking.rest().isEmpty());
    rows = drawn;
  }

  private List<Step> steps(String key, int place) {
    var steps = new ArrayList<Step>();
    boolean shares = ranking.shares(key);
    if (place > 1 || shares) steps.add(Step.UP);
    if (place < ranking.places().size() || shares) steps.add(Step.DOWN);
    if (form.equalsAllowed() && place > 1) steps.add(Step.JOIN);
    steps.add(Step.REMOVE);
    return steps;
  }

  private RankedItem row(String key, List<Step> steps, Map<String, RankedItem> drawn) {
    var item = Objects.requireNonNull(items.get(key));
    var row =
        new RankedItem(
            item, locked ? List.of() : steps, step -> change(key, step), other -> drop(other, key));
    drawn.put(key, row);
    return row;
  }
}
