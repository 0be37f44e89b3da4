package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.panel.Panel;
import org.parley.panel.Result;
import org.parley.panel.Round;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Exports;
import org.parley.ui.part.Help;
import org.parley.voting.Tally;
import org.parley.voting.Working;

/// What a round made of its recommendations together: the places, how they came about, what was
/// equal and how that was decided, and how each role would have chosen.
final class ResultCard {

  private ResultCard() {}

  /// Whether a round's count says more than the table of the board does.
  static boolean has(Round round) {
    return !(round.result().orElseThrow().tally().working() instanceof Working.Distribution);
  }

  static Component of(Panel panel, Round round) {
    var result = round.result().orElseThrow();
    var tally = result.tally();
    var chose = result instanceof Result.Chosen ? "board.result.chosen" : "board.result.compared";
    var how = small(line(round, tally));
    how.add(help(round));
    var card = Card.titled(Words.say(chose, round.id().number()), how);
    card.addClassName("result");
    var disclosure = panel.settings().disclosure();
    boolean shown = disclosure.shows(round.voted().size());
    var working = shown ? WorkingShown.of(new Names(panel, round), tally) : WorkingShown.beside();
    card.add(
        new Div(
            new PlacesTable(new Names(panel, round), tally, working.columns()),
            new Exports(panel, "places-of-round-" + round.id().number())));
    if (!shown) card.add(small(Words.say("board.result.hidden", disclosure.minimum())));
    tally.ties().forEach(tie -> card.add(small(tie(tie, tally.working()))));
    if (!working.below().isEmpty()) card.add(steps(panel, working.below(), round));
    if (result instanceof Result.Chosen(_, var parts)) card.add(roles(panel, parts));
    return card;
  }

  private static String line(Round round, Tally tally) {
    return Words.say(
        "board.result.line",
        Words.ofPanels().of(round.voting()),
        tally.turnout().valid(),
        tally.turnout().blank(),
        tally.turnout().invalid());
  }

  /// What ranked pairs finds equal are majorities, which a lot puts in an order.
  private static String tie(Tally.Tie tie, Working working) {
    var words =
        working instanceof Working.Locks
            ? "board.tie.order"
            : tie.chosen().isEmpty() ? "board.tie" : "board.tie.chosen";
    return Words.say(
        words,
        Figures.list(tie.among()),
        Words.say("tie." + tie.decidedBy()),
        Figures.list(tie.chosen()));
  }

  private static Help help(Round round) {
    return new Help(
        Words.ofPanels().of(round.voting()),
        Words.say("board.help.result"),
        Routes.methodOfVoting(round.voting().method()));
  }

  private static Component steps(Panel panel, List<Component> working, Round round) {
    var steps = new Details(Words.say("board.working"));
    working.forEach(steps::add);
    steps.add(new Exports(panel, "count-of-round-" + round.id().number()));
    steps.setOpened(true);
    return steps;
  }

  /// Told only where no role is too small: what is left out could be worked out from the rest.
  private static Component roles(Panel panel, List<Result.Part> parts) {
    var voted = parts.stream().filter(part -> part.cast() > 0).toList();
    var disclosure = panel.settings().disclosure();
    if (voted.stream().anyMatch(part -> !disclosure.shows(part.people())))
      return small(Words.say("board.roles.hidden", disclosure.minimum()));
    var list = new UnorderedList();
    list.addClassName("plain");
    for (var part : voted) {
      var item = new ListItem(BoardTable.labels(panel, part.roles()));
      item.add(new Span(order(part.tally())));
      item.addClassName("row");
      list.add(item);
    }
    return new Div(new H3(Words.say("board.roles")), list);
  }

  /// "R2 › R1 = R3".
  private static String order(Tally tally) {
    return tally.ranking().stream()
        .map(equals -> String.join(" = ", equals))
        .collect(Collectors.joining(" › "));
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassName("small");
    return line;
  }
}
