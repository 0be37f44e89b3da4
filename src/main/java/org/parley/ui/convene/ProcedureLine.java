package org.parley.ui.convene;

import java.util.ArrayList;
import java.util.List;
import org.parley.panel.Pace;
import org.parley.panel.Secrecy;
import org.parley.panel.Settings.AgendaItem;
import org.parley.panel.Speech;
import org.parley.ui.Words;

/// A procedure in one line: "6 phases, 5 h 30 min · Acceptance scale · at least 75% of all".
final class ProcedureLine {

  private ProcedureLine() {}

  static String of(ProcedureFields.Procedure procedure) {
    var choice = procedure.choice();
    var line = new ArrayList<String>();
    line.add(phases(procedure.agenda()));
    line.add(Words.ofPanels().of(choice.voting()));
    line.add(
        choice.rule().map(Words.ofPanels()::brief).orElseGet(() -> Words.say("rule.none.brief")));
    if (procedure.secrecy() == Secrecy.SECRET) line.add(Words.say("convene.line.secret"));
    procedure.opinion().ifPresent(_ -> line.add(Words.say("convene.line.opinion")));
    if (procedure.pace() == Pace.BY_THE_CLOCK) line.add(Words.say("convene.line.clock"));
    if (procedure.speech().positions() == Speech.PositionsBy.ROLE)
      line.add(Words.say("convene.line.positions"));
    if (procedure.speech().support().isNeeded()) line.add(Words.say("convene.line.support"));
    switch (procedure.speech().screening()) {
      case AFTER -> {}
      case BEFORE -> line.add(Words.say("convene.line.screening.before"));
      case POSITIONS_BEFORE -> line.add(Words.say("convene.line.screening.positions-before"));
    }
    return String.join(" · ", line);
  }

  private static String phases(List<AgendaItem> agenda) {
    var phases = Words.say("convene.line.phases", agenda.size());
    int minutes = agenda.stream().mapToInt(AgendaItem::minutes).sum();
    return minutes == 0 ? phases : phases + ", " + duration(minutes);
  }

  private static String duration(int minutes) {
    if (minutes < 60) return Words.say("convene.line.minutes", minutes);
    return minutes % 60 == 0
        ? Words.say("convene.line.hours", minutes / 60)
        : Words.say("convene.line.hours-and-minutes", minutes / 60, minutes % 60);
  }
}
