package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.part.Wording;

/// Who has the panel open, by role.
public final class WhoIsHere extends Div {

  private static final int MOST_NAMES = 12;

  /// Those of one role, or of none: the chair and the observers.
  ///
  /// @param names of those who are here, as far as the reader may know them
  /// @param watching how many more look on, whose names the reader may not know
  private record Group(
      Optional<Role> role, int taken, int here, List<String> names, int watching) {}

  private final Div count = new Div();
  private final Div presides = new Div();
  private final KeyedList<Group, ListItem> groups;

  /// @param withChair whether it says who presides, where nothing else on the page does
  public WhoIsHere(boolean withChair) {
    count.addClassName("small");
    var list = new UnorderedList();
    list.addClassNames("plain", "here");
    groups = new KeyedList<>(list, Group::role, _ -> new ListItem(), WhoIsHere::draw);
    presides.addClassName("small");
    presides.setVisible(withChair);
    add(Card.titled(Words.say("room.here"), count, presides, list));
  }

  public void show(PanelNow now) {
    Wording.put(count, Words.say("room.here.count", now.present().size()));
    Wording.put(presides, now.whoPresides().orElse(""));
    var all = new ArrayList<Group>();
    all.add(group(Optional.empty(), now));
    now.panel().topic().roles().forEach(role -> all.add(group(Optional.of(role), now)));
    groups.show(all.stream().filter(group -> group.taken() > 0).toList());
  }

  private static Group group(Optional<Role> role, PanelNow now) {
    var seats =
        now.panel().seats().stream()
            .filter(seat -> seat.isHeld() && seat.role().equals(role.map(Role::id)))
            .toList();
    var here = seats.stream().filter(seat -> now.present().contains(seat.id())).toList();
    var names =
        here.stream()
            .map(seat -> now.names().getOrDefault(seat.id(), ""))
            .filter(name -> !name.isEmpty())
            .toList();
    long watching =
        here.stream()
            .filter(seat -> seat.kind() == Seat.Kind.OBSERVER)
            .filter(seat -> now.names().getOrDefault(seat.id(), "").isEmpty())
            .count();
    return new Group(role, seats.size(), here.size(), names, (int) watching);
  }

  private static void draw(ListItem item, Group group) {
    item.removeAll();
    var figure = Words.say("room.here.of", group.here(), group.taken());
    item.add(
        group
            .role()
            .<Component>map(role -> new RoleLabel(Looks.of(role), figure))
            .orElseGet(() -> new Span(Words.say("room.here.chair", figure))));
    var known = names(group.names());
    var names =
        new Div(
            group.watching() == 0
                ? known
                : Words.say(
                    "room.here.watching", known, known.isEmpty() ? 0 : 1, group.watching()));
    names.addClassName("small");
    item.add(names);
  }

  private static String names(List<String> all) {
    var first = String.join(", ", all.subList(0, Math.min(all.size(), MOST_NAMES)));
    return all.size() <= MOST_NAMES
        ? first
        : Words.say("room.here.more", first, all.size() - MOST_NAMES);
  }
}
