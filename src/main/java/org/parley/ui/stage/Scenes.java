package org.parley.ui.stage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.stream.Collectors;
import org.parley.panel.Floor;
import org.parley.panel.FloorOrder;
import org.parley.panel.OpinionShift;
import org.parley.panel.Panel;
import org.parley.panel.Phase;
import org.parley.panel.Recommendation;
import org.parley.ui.Words;
import org.parley.ui.floor.Clock;
import org.parley.ui.floor.Kinds;
import org.parley.ui.floor.SeatLabel;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.ShiftPicture;
import org.parley.ui.part.VerdictPill;

/// What can be on the stage, to be read from the back of a hall.
final class Scenes {

  private static final int MOST_WAITING = 3;
  private static final int MOST_IN_ONE_COLUMN = 4;

  private Scenes() {}

  static Component agenda(PanelNow now) {
    var list = new OrderedList();
    list.addClassName("stage-agenda");
    for (var phase : now.panel().phases()) list.add(step(phase));
    return list;
  }

  private static ListItem step(Phase phase) {
    var item = new ListItem(Words.of(phase.kind()));
    item.setClassName("now", phase.isOpen());
    item.setClassName("over", phase.isOver());
    if (phase.isOpen()) item.getElement().setAttribute("aria-current", "step");
    return item;
  }

  /// The audience's question before the panel, who speaks, and who is next.
  static Component speaker(PanelNow now) {
    var all = new Div();
    all.addClassName("stage-speaker");
    now.panel()
        .audience()
        .picked()
        .ifPresent(question -> all.add(classed("stage-question", question.text())));
    now.panel()
        .floor()
        .speaking()
        .ifPresentOrElse(
            speech -> all.add(speaking(speech, now)),
            () -> all.add(classed("quiet", Words.say("floor.nobody"))));
    var waiting =
        FloorOrder.of(now.panel()).stream()
            .limit(MOST_WAITING)
            .map(request -> now.words(request.seat()))
            .collect(Collectors.joining(", "));
    if (!waiting.isEmpty()) all.add(classed("quiet", Words.say("stage.next", waiting)));
    return all;
  }

  private static Div speaking(Floor.Speech speech, PanelNow now) {
    var time = new Span(Clock.of(speech, now));
    time.addClassName("time");
    var speaking =
        new Div(
            new SeatLabel(speech.seat(), now),
            classed("quiet", Kinds.of(speech.kind(), speech.to(), now)),
            time);
    speaking.addClassName("speaking");
    return speaking;
  }

  /// How many have voted, and nothing else.
  static Component vote(PanelNow now) {
    var panel = now.panel();
    if (panel.openRound().isEmpty()) return classed("quiet", Words.say("stage.vote.none"));
    var round = panel.openRound().get();
    var count = Shown.count(round, panel);
    var bar = new ProgressBar();
    bar.setValue(count.get(1) == 0 ? 0 : (double) count.get(0) / count.get(1));
    bar.getElement().setAttribute("aria-hidden", "true");
    var vote =
        new Div(
            classed("quiet", Words.say("stage.vote.round", round.id().number())),
            classed("big", Words.say("stage.vote", count.get(0), count.get(1))),
            bar);
    vote.addClassName("stage-vote");
    return vote;
  }

  /// The verdicts, or a page of them.
  static Component board(PanelNow now, int page) {
    var tabled = now.panel().tabled();
    var list = new UnorderedList();
    list.addClassName("stage-board");
    // More stand in two columns, many in smaller rows; what still does not fit, on pages.
    var part = StagePages.of(now.panel()).part(tabled, page);
    list.setClassName("abreast", tabled.size() > MOST_IN_ONE_COLUMN);
    list.setClassName("many", part.size() > StagePages.ON_A_PAGE);
    for (var recommendation : part) list.add(line(recommendation, now));
    return tabled.isEmpty() ? classed("quiet", Words.say("room.recommendations.none")) : list;
  }

  private static ListItem line(Recommendation recommendation, PanelNow now) {
    var title =
        new Span(
            Words.say(
                "stage.board.line",
                recommendation.id().toString(),
                Words.ofPanels().title(recommendation, now.panel())));
    var item = new ListItem(title);
    now.panel()
        .lastVerdict(recommendation.id())
        .ifPresent(
            verdict ->
                item.add(
                    new VerdictPill(
                        Looks.of(verdict.kind()), Words.ofPanels().of(verdict.kind()))));
    return item;
  }

  /// How opinion shifted, of all together.
  static Component shift(Panel panel, OpinionShift shift) {
    var all = new Div(new H2(Words.say("opinion.shift")));
    all.addClassName("stage-shift");
    var asked = panel.opinionQuestion().filter(words -> !words.equals(panel.topic().question()));
    asked.ifPresent(words -> all.add(classed("quiet", words)));
    all.add(
        shift.parts().isEmpty()
            ? classed(
                "quiet", Words.say("opinion.shift.hidden", panel.settings().disclosureMinimum()))
            : new ShiftPicture(panel.settings().opinion().orElseThrow(), shift.parts().getFirst()));
    return all;
  }

  private static Paragraph classed(String name, String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName(name);
    return paragraph;
  }
}
