package org.parley.ui.chair;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Screen;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.Choice;

/// What the stage shows, and the way to it.
final class StageCard extends Div {

  private final Choice<Screen> screen =
      new Choice<Screen>(
              Words.say("chair.stage.shows"),
              List.of(),
              s -> new Span(Words.say("chair.stage." + s.key())))
          .toldLater();
  private final ActButton show;
  private final PagesRow pages;
  private Optional<Screen> shown = Optional.empty();
  private List<Screen> offered = List.of();

  StageCard(Visit visit) {
    show =
        new ActButton(
            Words.say("chair.stage.show"),
            visit,
            Action.SET_STAGE,
            () -> Optional.of(new PanelCommand.SetStage(screen.getValue())));
    var link = new Anchor(Routes.stage(visit.panel()), Words.say("chair.stage.open"));
    link.setTarget(AnchorTarget.BLANK);
    pages = new PagesRow(visit);
    var ways = new Div(show, link);
    ways.addClassName("ways");
    add(Card.titled(Words.say("chair.stage"), screen, ways, pages));
  }

  void show(PanelNow now) {
    setVisible(now.isChair());
    show.show(now);
    pages.show(now);
    var set = Optional.of(now.panel().chairing().screen());
    offer(now.panel(), set.get());
    if (set.equals(shown)) return;
    shown = set;
    screen.setValue(set.get());
  }

  /// How opinion shifted is offered once it may be shown. What was chosen and not yet shown stays
  /// so.
  private void offer(Panel panel, Screen set) {
    boolean shifted = set == Screen.SHIFT || panel.opinionShift().isPresent();
    var next =
        Arrays.stream(Screen.values()).filter(one -> one != Screen.SHIFT || shifted).toList();
    if (next.equals(offered)) return;
    offered = next;
    screen.offer(next);
  }
}
