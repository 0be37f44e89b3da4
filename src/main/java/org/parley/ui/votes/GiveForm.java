package org.parley.ui.votes;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// Gives one's vote to another seat. The chair records it for a seat that cannot do so itself.
final class GiveForm extends Div {

  private final Visit visit;
  private final ComboBox<Seat> from = new ComboBox<>(Words.say("votes.give.from"));
  private final ComboBox<Seat> to = new ComboBox<>();
  private final Checkbox once = new Checkbox();
  private final ActButton give;
  private List<Seat> offered = List.of();

  GiveForm(Visit visit) {
    this.visit = visit;
    from.setItemLabelGenerator(seat -> visit.now().words(seat.id()));
    to.setItemLabelGenerator(seat -> visit.now().words(seat.id()));
    give =
        new ActButton("", visit, Action.GIVE_PROXY, this::command)
            .onDone(
                () -> {
                  from.clear();
                  to.clear();
                });
    addClassNames("form", "give-vote");
    add(from, to, once, give);
  }

  private Optional<PanelCommand> command() {
    var now = visit.now();
    var giver =
        isRecorded(now) ? Optional.ofNullable(from.getValue()).map(Seat::id) : now.actor().seat();
    var round = once.getValue() ? Optional.of(round(now)) : Optional.<Round.Id>empty();
    return giver.flatMap(
        seat ->
            Optional.ofNullable(to.getValue())
                .map(other -> new PanelCommand.GiveProxy(seat, other.id(), round)));
  }

  /// The round that is open, else the next.
  private static Round.Id round(PanelNow now) {
    return now.panel()
        .openRound()
        .map(Round::id)
        .orElseGet(() -> new Round.Id(now.panel().rounds().size() + 1));
  }

  /// Whether the chair records it for somebody else.
  private static boolean isRecorded(PanelNow now) {
    return now.seat().filter(seat -> seat.kind() == Seat.Kind.PANELIST).isEmpty();
  }

  void show(PanelNow now) {
    var proxies = now.panel().proxies();
    boolean given = now.actor().seat().flatMap(proxies::from).isPresent();
    setVisible(proxies.mostEach() > 0 && now.may(Action.GIVE_PROXY) && !given);
    boolean recorded = isRecorded(now);
    from.setVisible(recorded);
    to.setLabel(Words.say(recorded ? "votes.give.to.record" : "votes.give.to"));
    once.setLabel(Words.say("votes.give.once", round(now).number()));
    give.setText(Words.say(recorded ? "votes.give.record" : "votes.give"));
    give.show(now);
    var seats = now.panel().heldPanelistSeats();
    if (seats.equals(offered)) return;
    offered = seats;
    offer(from, seats);
    offer(to, seats.stream().filter(seat -> !now.seat().equals(Optional.of(seat))).toList());
  }

  private static void offer(ComboBox<Seat> box, List<Seat> seats) {
    var chosen = box.getValue();
    box.setItems(seats);
    box.setValue(seats.contains(chosen) ? chosen : null);
  }
}
