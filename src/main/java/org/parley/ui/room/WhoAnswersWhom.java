package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.panel.Anonymity;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.part.Sideways;

/// Which role, or pseudonym, replied to which, and how. What was said for another role, or in
/// secret, is left out.
final class WhoAnswersWhom extends Div {

  /// Who says something to whom.
  private record Way(Party from, Party to) {}

  /// A role, or whoever speaks under a pseudonym.
  private record Party(Optional<Role> role, String words) {

    /// Empty where neither is shown.
    static Optional<Party> of(Target target, PanelNow now) {
      if (now.panel().author(target).isEmpty()) return Optional.empty();
      var by = Speaker.of(target, now);
      if (by.role().isPresent()) return Optional.of(new Party(by.role(), ""));
      return now.panel().anonymity(target) == Anonymity.PSEUDONYM
          ? Optional.of(new Party(Optional.empty(), by.place()))
          : Optional.empty();
    }

    /// Roles stand in the panel's order, before pseudonyms.
    int place(PanelNow now) {
      var roles = now.panel().topic().roles();
      return role.map(roles::indexOf).orElse(roles.size());
    }

    Component label() {
      return role.<Component>map(it -> new RoleLabel(Looks.of(it)))
          .orElseGet(() -> new Span(words));
    }
  }

  WhoAnswersWhom() {
    addClassName("scroll");
    Sideways.scrolls(this);
  }

  void show(PanelNow now) {
    removeAll();
    add(table(now));
  }

  private static NativeTable table(PanelNow now) {
    var counts = counts(now);
    var parties =
        counts.keySet().stream()
            .flatMap(way -> Stream.of(way.from(), way.to()))
            .distinct()
            .sorted(
                Comparator.comparingInt((Party it) -> it.place(now)).thenComparing(Party::words))
            .toList();
    var head = new NativeTableRow(new NativeTableHeaderCell(Words.say("saying.map.corner")));
    parties.forEach(party -> head.add(header("col", party.label())));
    var body = new NativeTableBody();
    for (var from : parties) {
      var row = new NativeTableRow(header("row", from.label()));
      for (var to : parties) row.add(cell(counts.getOrDefault(new Way(from, to), Map.of())));
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

  private static Map<Way, Map<Reply.Kind, Integer>> counts(PanelNow now) {
    var counts = new HashMap<Way, Map<Reply.Kind, Integer>>();
    for (var reply : now.panel().replies()) {
      if (reply.writtenFor().isPresent()) continue;
      var from = Party.of(new Target.ToReply(reply.id()), now);
      var to = Party.of(reply.target(), now);
      if (from.isPresent() && to.isPresent())
        counts
            .computeIfAbsent(new Way(from.get(), to.get()), _ -> new HashMap<>())
            .merge(reply.kind(), 1, Integer::sum);
    }
    return counts;
  }
}
