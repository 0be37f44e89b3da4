package org.parley.ui.ballot;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.ui.panel.News;
import org.parley.ui.panel.PanelDoor;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.PanelPlace;
import org.parley.ui.panel.PanelTabs;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Page;

/// Where panelists vote: the sheet of the round that is open, or of the last one that was. Of the
/// ballots of others it shows how many there are, and nothing else, until the round is closed.
@Route("panel/:panel/ballot")
@AnonymousAllowed
class BallotView extends PanelPlace {

  private final Page page = new Page(Page.Width.NARROW);
  private @Nullable Visit visit;
  private @Nullable WhoseBallot whose;
  private @Nullable Face face;

  BallotView(PanelDoor door) {
    super(door, PanelTabs.Tab.BALLOT);
  }

  @Override
  protected void build(Visit visit, PanelNow now) {
    this.visit = visit;
    face = null;
    whose = new WhoseBallot(visit, this::chosen);
    page.removeAll();
    add(page);
  }

  @Override
  protected void show(PanelNow now) {
    var entered = visit;
    if (entered == null || whose == null) throw new IllegalStateException("nobody has entered");
    whose.show(now);
    var voter = whose.voter();
    if (face == null || !face.isOf(voter) || !face.stays(now)) {
      face = voter.map(it -> Face.of(it, entered, now)).orElseGet(() -> Face.of(entered, now));
      page.removeAll();
      page.add(whose, face);
    }
    face.show(now);
  }

  @Override
  protected Optional<News> news() {
    return Optional.of(VotedNews.OF_ROUNDS);
  }

  private void chosen() {
    if (visit != null) show(visit.now());
  }
}
