package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.consensus.Shortfall;
import org.parley.consensus.Shortfall.Condition;
import org.parley.consensus.Shortfall.Part;
import org.parley.panel.Outcome;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Exports;
import org.parley.ui.part.Help;

/// Why a recommendation has no consensus yet: each part of the rule, where it stands, and how many
/// seats it lacks.
final class WhyNotSection extends Div {

  private static final List<String> COLUMNS = List.of("asked", "now", "takes", "missing");

  /// @param weighted whether votes weigh differently, so that they and not seats are counted
  WhyNotSection(
      Panel panel, Recommendation.Id recommendation, Shortfall shortfall, boolean weighted) {
    var title = new H2(Words.say("board.gap"));
    title.add(
        new Help(
            Words.say("board.gap"),
            Words.say("board.help.gap"),
            Routes.method("rules", "how-far-from-consensus")));
    add(title);
    shortfall
        .seats()
        .filter(seats -> seats > 0)
        .ifPresent(
            seats ->
                add(
                    new Paragraph(
                        Words.say("board.gap.seats" + (weighted ? ".votes" : ""), seats))));
    var table = new NativeTable();
    var head = table.getHead().addRow();
    for (var column : COLUMNS) {
      var cell = head.addHeaderCell();
      cell.setText(Words.say("board.gap.column." + column));
      cell.getElement().setAttribute("scope", "col");
    }
    shortfall
        .conditions()
        .forEach(condition -> table.getBody().add(row(panel, condition, weighted)));
    var scrolling = new Div(table);
    scrolling.addClassNames("measures", "gap");
    add(scrolling, new Exports(panel, "why-not-yet", recommendation));
    if (shortfall.conditions().stream().anyMatch(c -> c.part() == Part.SHARE_IN_ROLE))
      add(small(Words.say("board.gap.about")));
  }

  private static NativeTableRow row(Panel panel, Condition condition, boolean weighted) {
    var head = new NativeTableHeaderCell(asked(panel, condition));
    head.getElement().setAttribute("scope", "row");
    var row = new NativeTableRow(head);
    var count = condition.count();
    row.add(
        cell("now", count.map(c -> Words.say("board.gap.now", c.has(), c.of())).orElse("–")),
        cell("takes", count.map(c -> takes(condition, c)).orElse("–")),
        cell("missing", missing(condition, weighted)));
    row.addClassName(condition.isMet() ? "met" : "unmet");
    return row;
  }

  private static Component[] asked(Panel panel, Condition condition) {
    var asked = new ArrayList<Component>();
    condition.role().map(Outcome::roles).map(r -> BoardTable.labels(panel, r)).stream()
        .flatMap(Arrays::stream)
        .forEach(asked::add);
    var inRole = condition.role().isPresent() ? ".in-role" : "";
    asked.add(new Span(Words.say("board.gap." + condition.part().key() + inRole)));
    return asked.toArray(Component[]::new);
  }

  private static String takes(Condition condition, Shortfall.Count count) {
    return condition.part() == Part.NO_OBJECTION
        ? Words.say("board.gap.none")
        : String.valueOf(count.needed());
  }

  private static String missing(Condition condition, boolean weighted) {
    if (condition.isMet()) return Words.say("board.gap.met");
    return condition
        .missing()
        .map(seats -> Words.say(missingKey(condition.part(), weighted), seats))
        .orElseGet(() -> Words.say("board.gap.unmet"));
  }

  private static String missingKey(Part part, boolean weighted) {
    if (weighted) return "board.gap.missing.votes";
    return part == Part.ROLES ? "board.gap.missing.roles" : "board.gap.missing";
  }

  private static NativeTableCell cell(String column, String words) {
    var cell = new NativeTableCell(words);
    cell.getElement().setAttribute("data-label", Words.say("board.gap.column." + column));
    return cell;
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassName("small");
    return line;
  }
}
