package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.parley.consensus.Verdict;
import org.parley.panel.Dissent;
import org.parley.panel.Panel;
import org.parley.panel.Reason;
import org.parley.ui.Words;
import org.parley.ui.panel.Reasons;
import org.parley.ui.part.Prose;

/// What is behind a recommendation's row: why the verdict is what it is, what it lacks and what was
/// tried, how acceptance went over the rounds, the measures, the reasons people gave, and the text
/// that was voted on.
final class StandingDetails extends Div {

  StandingDetails(Board board, Standing standing) {
    addClassName("stack");
    standing.verdict().ifPresent(verdict -> add(why(board, standing, verdict)));
    standing
        .shortfall(board.disclosure())
        .ifPresent(
            shortfall ->
                add(
                    new WhyNotSection(
                        board.panel(),
                        standing.id(),
                        shortfall,
                        !standing.round().terms().weights().isEqual())));
    add(new TriedSection(board, standing));
    var trend = Trend.of(standing.id(), board.judging(), board.disclosure());
    if (trend.rounds().size() > 1) add(new TrendSection(board.panel(), standing.id(), trend));
    var report = standing.report(board.disclosure());
    add(new H2(Words.say("board.measures")), new MeasuresTable(board, standing, report));
    add(new AcrossRoles(report));
    var dissent = Dissent.of(board.panel(), standing.round(), standing.id());
    dissent.ifPresent(some -> add(new DissentSection(board.panel(), some)));
    var reasons = new ArrayList<>(board.panel().reasons(standing.round(), standing.id()));
    // Those of the minority stand with it.
    dissent.ifPresent(some -> some.reasons().forEach(reasons::remove));
    if (!reasons.isEmpty()) add(given(board.panel(), reasons));
    if (!standing.text().isBlank()) add(text(standing));
    if (standing.isUncounted()) add(small(Words.say("board.uncounted")));
  }

  private static Component why(Board board, Standing standing, Verdict verdict) {
    var words = Words.ofPanels();
    var list = new UnorderedList();
    words.reasons(verdict, board.panel()).forEach(why -> list.add(new ListItem(why)));
    var why = new Div(new H2(Words.say("board.why", words.of(verdict.kind()))), list);
    standing.round().rule().ifPresent(rule -> why.add(small(words.of(rule))));
    if (verdict.reasons().size() < standing.outcome().verdict().orElseThrow().reasons().size())
      why.add(small(Words.say("board.why.hidden", board.disclosure().minimum())));
    return why;
  }

  private static Component given(Panel panel, List<Reason> reasons) {
    return new Div(
        new H2(Words.say("board.reasons")),
        small(Words.say("board.reasons.about" + (Reason.areSigned(reasons) ? ".signed" : ""))),
        new Reasons(reasons, panel));
  }

  private static Component text(Standing standing) {
    var summary = Words.say("board.text", standing.outcome().version());
    return new Details(summary, new Prose(standing.text()));
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassName("small");
    return line;
  }
}
