package org.parley.ui.chair;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Anonymity;
import org.parley.panel.Panel;
import org.parley.panel.PhaseKind;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.panel.Speech;
import org.parley.ui.Words;
import org.parley.ui.floor.SeatLabel;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.part.Wording;

/// Who has not filed a position or a case for another role yet, or not voted in the open round.
/// What anybody voted is nobody's business.
final class AwaitedCard extends Div {

  /// A seat that is waited for, by the name it goes by now; or a whole role.
  private record Awaited(Optional<Seat> seat, Optional<Role> role, String name) {

    static Awaited of(Seat seat, PanelNow now) {
      return new Awaited(Optional.of(seat), Optional.empty(), now.words(seat.id()));
    }

    static Awaited of(Role role) {
      return new Awaited(Optional.empty(), Optional.of(role), role.name());
    }

    Object key() {
      return seat.<Object>map(Seat::id).or(() -> role.map(Role::id)).orElseThrow();
    }
  }

  private final Paragraph about = new Paragraph();
  private final KeyedList<Awaited, ListItem> seats;
  private @Nullable PanelNow now;

  AwaitedCard() {
    about.addClassName("small");
    var list = new UnorderedList();
    list.addClassNames("plain", "awaited");
    seats = new KeyedList<>(list, Awaited::key, _ -> new ListItem(), this::draw);
    add(Card.titled(Words.say("chair.awaited"), about, list));
  }

  void show(PanelNow now) {
    this.now = now;
    var panel = now.panel();
    if (isFiling(panel) && byRole(panel)) {
      show(panel);
      return;
    }
    var awaited = awaited(panel);
    Wording.put(
        about,
        Words.say(
            panel.openRound().isPresent()
                ? "chair.awaited.vote"
                : isFiling(panel)
                    ? "chair.awaited.position"
                    : panel.swap().isPresent() ? "chair.awaited.case" : "chair.awaited.nothing",
            awaited.size()));
    boolean named =
        panel.openRound().isPresent() || panel.anonymity(Anonymity.Of.POSITIONS) == Anonymity.NAMED;
    seats.show(
        (named ? awaited : List.<Seat>of()).stream().map(seat -> Awaited.of(seat, now)).toList());
  }

  /// Roles state positions.
  private void show(Panel panel) {
    var roles = panel.owingRoles();
    Wording.put(about, Words.say("chair.awaited.role", roles.size()));
    boolean named = panel.anonymity(Anonymity.Of.POSITIONS).showsRole();
    seats.show(
        (named ? roles : List.<Role.Id>of())
            .stream().flatMap(id -> panel.topic().role(id).stream()).map(Awaited::of).toList());
  }

  private static boolean byRole(Panel panel) {
    return panel.openRound().isEmpty()
        && panel.settings().speech().positions() == Speech.PositionsBy.ROLE;
  }

  private static boolean isFiling(Panel panel) {
    return panel.openPhase().filter(phase -> phase.kind() == PhaseKind.POSITIONS).isPresent();
  }

  private static List<Seat> awaited(Panel panel) {
    if (panel.openRound().isPresent()) {
      var round = panel.openRound().get();
      return panel.electorate(round).stream()
          .filter(seat -> !round.voted().contains(seat.id().number()))
          .toList();
    }
    if (isFiling(panel))
      return panel.heldPanelistSeats().stream()
          .filter(seat -> panel.positionOf(seat.id()).isEmpty())
          .toList();
    return panel.heldPanelistSeats().stream().filter(seat -> panel.owesCase(seat.id())).toList();
  }

  private void draw(ListItem item, Awaited awaited) {
    item.removeAll();
    item.add(
        awaited
            .role()
            .<Component>map(role -> new RoleLabel(Looks.of(role)))
            .orElseGet(
                () ->
                    new SeatLabel(awaited.seat().orElseThrow().id(), Objects.requireNonNull(now))));
  }
}
