package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Panel;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.part.Sideways;

/// The exchange as a map: which role replied to which, and how. What was said for another role, or
/// in secret, is left out. It is drawn when somebody opens it.
final class WhoAnswersWhom extends Details {

  /// Who says something to whom.
  private record Way(Role.Id from, Role.Id to) {}

  private final Div content = new Div();
  private @Nullable Object drawn;

  WhoAnswersWhom(Visit visit) {
    super(Words.say("saying.map"));

    content.addClassName("scroll");
    Sideways.scrolls(content);
    content.getElement().setAttribute("tabindex", "0");
    content.getElement().setAttribute("role", "region");
    content.getElement().setAttribute("aria-label", Words.say("saying.map"));
    add(content);
    addOpenedChangeListener(_ -> show(visit.now()));
  }

  void show(PanelNow now) {
    setVisible(!now.panel().replies().isEmpty());
    var next = List.of(now.panel().replies(), now.panel().moderation().anonymities());
    if (!isOpened() || next.equals(drawn)) return;
    drawn = next;
    content.removeAll();
    content.add(table(now));
  }

  private static NativeTable table(PanelNow now) {
    var counts = counts(now.panel());
    var roles =
        now.panel().topic().roles().stream()
            .filter(
                role ->
                    counts.keySet().stream()
                        .anyMatch(w -> w.from().equals(role.id()) || w.to().equals(role.id())))
            .toList();
    var head = new NativeTableRow(new NativeTableHeaderCell(Words.say("saying.map.corner")));
    roles.forEach(role -> head.add(header("col", new RoleLabel(Looks.of(role)))));
    var body = new NativeTableBody();
    for (var from : roles) {
      var row = new NativeTableRow(header("row", new RoleLabel(Looks.of(from))));
      for (var to : roles)
        row.add(cell(counts.getOrDefault(new Way(from.id(), to.id()), Map.of())));
      body.add(row);
    }
    var table = new NativeTable(new NativeTableHeader(head), body);
    table.addClassName("who-whom");
    return table;
  }

  private static NativeTableHeaderCell header(String scope, Component content) {
    var cell = new NativeTableHeaderCell(content);
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }

  private static NativeTableCell cell(Map<Reply.Kind, Integer> counts) {
    var words =
        List.of(Reply.Kind.values()).stream()
            .filter(counts::containsKey)
            .map(kind -> Words.say("saying.map." + kind.key(), counts.getOrDefault(kind, 0)))
            .toList();
    return new NativeTableCell(String.join(", ", words));
  }

  private static Map<Way, Map<Reply.Kind, Integer>> counts(Panel panel) {
    var counts = new HashMap<Way, Map<Reply.Kind, Integer>>();
    for (var reply : panel.replies()) {
      if (reply.writtenFor().isPresent() || isSecret(new Target.ToReply(reply.id()), panel))
        continue;
      var from = role(Optional.of(reply.seat()), panel);
      if (isSecret(reply.target(), panel)) continue;
      var to = role(panel.author(reply.target()), panel);
      if (from.isPresent() && to.isPresent())
        counts
            .computeIfAbsent(new Way(from.get(), to.get()), _ -> new HashMap<>())
            .merge(reply.kind(), 1, Integer::sum);
    }
    return counts;
  }

  private static boolean isSecret(Target target, Panel panel) {
    return !panel.anonymity(target).showsRole();
  }

  private static Optional<Role.Id> role(Optional<Seat.Id> seat, Panel panel) {
    return seat.flatMap(panel::seat).flatMap(Seat::role);
  }
}
