package org.parley.ui.room;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.OpinionShift;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.ShiftCard;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;

/// What the panel hands over: what is or would be adopted, the chair's word on it, and the end.
final class ResultWork extends Work {

  private final Visit visit;
  private final Drafts drafts;
  private final ResultCard result = new ResultCard();
  private final RemarkCard remark = new RemarkCard();
  private final Div shift = new Div();
  private Optional<OpinionShift> shifted = Optional.empty();
  private final Card adopting = new Card(new H2(Words.say("room.result.declare")));
  private final ActButton end;
  private Optional<RemarkForm> form = Optional.empty();

  ResultWork(Visit visit, Drafts drafts) {
    this.visit = visit;
    this.drafts = drafts;
    end =
        new ActButton(
                Words.say("room.result.end"),
                visit,
                Action.CLOSE_PANEL,
                () -> Optional.of(new PanelCommand.ClosePanel()))
            .confirm(ResultWork::ending);
    adopting.addClassName("stack");
    var board = way(Routes.board(visit.panel()), "room.result.board");
    var report = way(Routes.report(visit.panel()), "room.result.report");
    // The report is a document, not a view.
    report.setRouterIgnore(true);
    var ways = new Div(report, board, end);
    ways.addClassName("row");
    add(result, remark, shift, adopting, ways);
    drafts.whenKept(RemarkForm.FORM, _ -> begin());
  }

  private static Anchor way(String address, String words) {
    var way = new Anchor(address, Words.say(words));
    way.addClassName("btn");
    return way;
  }

  @Override
  void show(PanelNow now, Look look) {
    var panel = now.panel();
    result.show(panel);
    remark.show(panel);
    shift(panel);
    if (form.isEmpty() && panel.adoption().isEmpty() && now.may(Action.ADOPT_REPORT)) begin();
    form.filter(open -> open.isEmpty() && !now.may(Action.ADOPT_REPORT)).ifPresent(_ -> drop());
    form.ifPresent(open -> open.show(now));
    adopting.setVisible(form.isPresent());
    end.setVisible(now.may(Action.CLOSE_PANEL));
    end.show(now);
  }

  private void shift(Panel panel) {
    var now = panel.opinionShift();
    if (now.equals(shifted)) return;
    shifted = now;
    shift.removeAll();
    now.ifPresent(shown -> shift.add(new ShiftCard(panel, shown)));
  }

  private void begin() {
    if (form.isPresent()) return;
    var opened = new RemarkForm(visit, drafts);
    opened.onClose(this::drop);
    form = Optional.of(opened);
    adopting.add(opened);
    opened.show(visit.now());
  }

  private void drop() {
    form.ifPresent(adopting::remove);
    form = Optional.empty();
    adopting.setVisible(false);
  }

  private static Optional<ActButton.Question> ending(PanelNow now) {
    return Optional.of(
        new ActButton.Question(
            Words.say("room.end"),
            Words.say(
                now.panel().adoption().isPresent() ? "room.end.text" : "room.end.text.no-report"),
            Words.say("room.result.end")));
  }
}
