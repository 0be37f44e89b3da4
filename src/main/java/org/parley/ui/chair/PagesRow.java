package org.parley.ui.chair;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Wording;
import org.parley.ui.stage.StagePages;

/// Turns the pages on all screens of the stage, where the board takes several, or lets them turn by
/// themselves.
final class PagesRow extends Div {

  private final Visit visit;
  private final Span where = new Span();
  private final ActButton back;
  private final ActButton on;
  private final ActButton hold;
  private final ActButton let;

  PagesRow(Visit visit) {
    this.visit = visit;
    back = button("chair.stage.page.back", () -> turned(-1));
    on = button("chair.stage.page.on", () -> turned(1));
    hold = button("chair.stage.page.hold", () -> turned(0));
    let = button("chair.stage.page.let", Optional::empty);
    where.addClassName("small");
    var buttons = new Div(back, on, hold, let);
    buttons.addClassName("row");
    addClassName("stack");
    add(where, buttons);
  }

  private ActButton button(String words, Supplier<Optional<Integer>> page) {
    return new ActButton(
            Words.say(words),
            visit,
            Action.SET_STAGE,
            () ->
                Optional.of(
                    new PanelCommand.SetStage(visit.now().panel().chairing().screen(), page.get())))
        .quiet();
  }

  /// From the page that the screens show at this moment.
  private Optional<Integer> turned(int by) {
    var now = visit.now();
    var pages = StagePages.of(now.panel());
    return Optional.of(pages.turn(pages.shown(now.panel().chairing().page(), now.at()), by));
  }

  void show(PanelNow now) {
    var pages = StagePages.of(now.panel());
    var held = now.panel().chairing().page();
    setVisible(pages.count() > 1);
    Wording.put(
        where,
        held.map(
                page -> Words.say("chair.stage.page", Math.min(page, pages.count()), pages.count()))
            .orElseGet(() -> Words.say("chair.stage.pages", pages.count())));
    hold.setVisible(held.isEmpty());
    let.setVisible(held.isPresent());
    for (var button : new ActButton[] {back, on, hold, let}) button.show(now);
  }
}
