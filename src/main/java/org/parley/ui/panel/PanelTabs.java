package org.parley.ui.panel;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.parley.panel.Action;
import org.parley.panel.Panel;
import org.parley.ui.Routes;
import org.parley.ui.Words;

/// The places within a panel, one beside the other.
public final class PanelTabs extends Nav {

  /// A new place within panels is a line here.
  public enum Tab {
    ROOM(Routes::room),
    CHAIR(Routes::chair),
    BALLOT(Routes::ballot),
    BOARD(Routes::board),
    PUBLIC(Routes::beside),
    SEATS(Routes::seats),
    REPORT(Routes::report);

    private final Function<Panel.Id, String> address;

    Tab(Function<Panel.Id, String> address) {
      this.address = address;
    }

    private String key() {
      return "panel-place.tab." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Tab, Anchor> links = new EnumMap<>(Tab.class);

  PanelTabs(Tab here) {
    addClassName("tabs");
    setAriaLabel(Words.say("panel-place.tabs"));
    for (var tab : Tab.values()) {
      var link = new Anchor("", Words.say(tab.key()));
      if (tab == Tab.BOARD) shorten(link, tab);
      if (tab == here) link.getElement().setAttribute("aria-current", "page");
      // The report is no view: the browser loads it as the document it is.
      link.setRouterIgnore(tab == Tab.REPORT);
      links.put(tab, link);
      add(link);
    }
  }

  /// On a phone it says less, so that all places are in sight.
  private static void shorten(Anchor link, Tab tab) {
    var full = new Span(Words.say(tab.key()));
    full.addClassName("full");
    var brief = new Span(Words.say(tab.key() + ".brief"));
    brief.addClassName("brief");
    link.removeAll();
    link.add(full, brief);
  }

  /// @param beside whether a public consultation belongs to the panel
  void show(PanelNow now, boolean beside) {
    links.forEach((tab, link) -> link.setHref(tab.address.apply(now.panel().id())));
    Objects.requireNonNull(links.get(Tab.CHAIR)).setVisible(now.leads() || now.sitsInChair());
    Objects.requireNonNull(links.get(Tab.PUBLIC)).setVisible(beside || now.leads());
    var ballot = Objects.requireNonNull(links.get(Tab.BALLOT));
    ballot.setVisible(!now.panel().rounds().isEmpty() && mayFillIn(now));
    ballot.setClassName("calls", isAwaited(now));
  }

  /// Panelists vote; the chair enters papers while an open round runs. All others read the results
  /// elsewhere.
  private static boolean mayFillIn(PanelNow now) {
    return now.role().isPresent()
        || (now.may(Action.ENTER_PAPER)
            && now.panel().openRound().filter(round -> !round.isSecret()).isPresent());
  }

  /// Whether a ballot is still to come from this person, their own or one that they cast for
  /// another.
  private static boolean isAwaited(PanelNow now) {
    return now.may(Action.CAST)
        && now.panel().openRound().stream()
            .anyMatch(
                round ->
                    now.actor().seat().stream()
                        .flatMap(seat -> now.panel().castBy(seat, round).stream())
                        .anyMatch(seat -> !round.voted().contains(seat.number())));
  }
}
