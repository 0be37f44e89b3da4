package org.parley.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.parley.consensus.ConsensusReport;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Help;

/// How far support reaches across the roles, in a line.
final class AcrossRoles extends Div {

  AcrossRoles(ConsensusReport report) {
    addClassNames("row", "small");
    figure("bridging-simple", MeasuresTable.said(report.leastSupport(), MeasuresTable::number));
    figure(
        "group-informed-consensus",
        MeasuresTable.said(report.groupInformed(), MeasuresTable::number));
  }

  private void figure(String measure, String said) {
    var name = Words.say("measure." + measure);
    add(
        new Span(
            new Span(Words.say("board.figure", name, said)),
            new Help(
                name, Words.say("board.help." + measure), Routes.method("measures", measure))));
  }
}
