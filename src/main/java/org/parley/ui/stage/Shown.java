package org.parley.ui.stage;

import java.util.List;
import java.util.Optional;
import org.parley.panel.Audience;
import org.parley.panel.Chairing;
import org.parley.panel.Floor;
import org.parley.panel.Moderation;
import org.parley.panel.OpinionShift;
import org.parley.panel.Panel;
import org.parley.panel.Phase;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Round;
import org.parley.panel.Screen;
import org.parley.ui.panel.PanelNow;
import org.pcollections.PMap;
import org.pcollections.PVector;

/// What the stage shows: while it stays the same, nothing is drawn anew.
///
/// @param page of how many pages
/// @param voted how many have voted in the round that is open; never what
record Shown(
    Screen screen,
    PVector<Recommendation> recommendations,
    PMap<Reply.Target, Moderation.Hidden> hidden,
    int page,
    int pages,
    PVector<Phase> phases,
    Floor floor,
    Optional<Audience.Question> picked,
    List<Integer> voted,
    int rounds,
    Optional<OpinionShift> shift,
    Optional<Chairing.Pause> pause) {

  /// @param turner says which page it is
  static Shown of(PanelNow now, PageTurner turner) {
    var panel = now.panel();
    var screen = screen(panel);
    var pages = screen == Screen.BOARD ? StagePages.of(panel) : new StagePages(1);
    int page = turner.show(pages, panel.chairing().page(), now.at());
    return new Shown(
        screen,
        panel.recommendations(),
        panel.moderation().hidden(),
        page,
        pages.count(),
        panel.phases(),
        panel.floor(),
        panel.audience().picked(),
        panel.openRound().map(round -> count(round, panel)).orElse(List.of()),
        (int) panel.closedRounds().count(),
        panel.opinionShift(),
        panel.chairing().pause());
  }

  private static Screen screen(Panel panel) {
    var chosen = panel.chairing().screen();
    boolean early = chosen == Screen.SHIFT && panel.opinionShift().isEmpty();
    return chosen == Screen.AUTO || early ? fitting(panel) : chosen;
  }

  static List<Integer> count(Round round, Panel panel) {
    return List.of(round.voted().size(), panel.electorate(round).size());
  }

  /// What goes on: a pause, a vote, somebody who speaks or is asked; else the result at the end, or
  /// the agenda. Once the report is adopted, no question waits for an answer.
  private static Screen fitting(Panel panel) {
    if (panel.isPaused()) return Screen.BLANK;
    if (panel.openRound().isPresent()) return Screen.VOTE;
    boolean talked = panel.isClosed() || panel.adoption().isPresent();
    if (panel.floor().speaking().isPresent() || (panel.audience().picked().isPresent() && !talked))
      return Screen.SPEAKER;
    boolean ends =
        panel.isClosed()
            || panel
                .openPhase()
                .map(Phase::kind)
                .filter(kind -> kind == PhaseKind.REPORT || kind == PhaseKind.ROUNDS)
                .isPresent();
    if (ends && panel.closedRounds().findAny().isPresent()) return Screen.BOARD;
    boolean shows = panel.opinionShift().filter(shift -> !shift.parts().isEmpty()).isPresent();
    return shows ? Screen.SHIFT : Screen.AGENDA;
  }
}
