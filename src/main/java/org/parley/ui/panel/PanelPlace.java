package org.parley.ui.panel;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.ui.Place;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.TopBar;
import org.parley.ui.part.VerdictPill;
import org.parley.ui.part.VerdictTone;

/// A place within a panel. It is built once for the panel of its address, and shows the panel again
/// whenever that changes; parts that people type in stay as they are.
public abstract class PanelPlace extends Div
    implements Place, BeforeEnterObserver, HasDynamicTitle {

  /// The name of the panel in the addresses of these places.
  protected static final String PANEL = "panel";

  /// What the bar says of the panel; while it stays the same, the bar is left alone.
  private record Signs(String title, String stage) {}

  private final PanelDoor door;
  private final Optional<PanelTabs> tabs;
  private final PauseNotice pause = new PauseNotice();
  private @Nullable Visit visit;
  private @Nullable TopBar bar;
  private Runnable ends = () -> {};
  private Optional<Signs> signs = Optional.empty();

  protected PanelPlace(PanelDoor door, PanelTabs.Tab tab) {
    this(door, Optional.of(tab));
  }

  /// @param tab empty where the place stands alone
  protected PanelPlace(PanelDoor door, Optional<PanelTabs.Tab> tab) {
    this.door = door;
    this.tabs = tab.map(PanelTabs::new);
    addClassName("panel-place");
  }

  /// Makes the parts of the place.
  protected abstract void build(Visit visit, PanelNow now);

  /// Shows the panel as it now is.
  protected abstract void show(PanelNow now);

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    var found = event.getRouteParameters().get(PANEL).flatMap(Routes::panel).flatMap(door::enter);
    if (found.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
      return;
    }
    visit = found.get();
    removeAll();
    tabs.ifPresent(this::add);
    add(pause);
    var now = visit.now();
    build(visit, now);
    refresh(now);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    if (visit == null) return;
    var live = new Live(event.getUI(), () -> refresh(visit().now()));
    var heard = hear(live, event);
    Runnable left = visit.isSeated() ? Attendance.at(event.getUI(), visit::arrive) : () -> {};
    ends =
        () -> {
          heard.run();
          left.run();
        };
    // What changed between building and listening.
    live.changed();
  }

  /// Has the page drawn with each change of the panel from now on.
  private Runnable hear(Live live, AttachEvent event) {
    if (news().isEmpty()) return visit().listen(live::changed);
    var wire = door.heralds.wire();
    add(wire);
    var ends = visit().hear(news().get(), Words.Reader.of(event.getUI()), wire, live);
    return () -> {
      ends.run();
      remove(wire);
    };
  }

  /// What the place can be told of changes ahead of being drawn; empty where it is just drawn.
  protected Optional<News> news() {
    return Optional.empty();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    ends.run();
    ends = () -> {};
  }

  private void refresh(PanelNow now) {
    if (!visit().mayLook()) {
      leave();
      return;
    }
    tabs.ifPresent(shown -> shown.show(now, visit().isBesideThePublic()));
    pause.show(now.panel());
    show(now);
    furnish(now);
  }

  /// The person has no business here any more: what the page shows goes, and nothing more comes.
  private void leave() {
    ends.run();
    ends = () -> {};
    removeAll();
    getUI().ifPresent(ui -> ui.getPage().executeJs("location.reload()"));
  }

  @Override
  public final void furnish(TopBar bar) {
    this.bar = bar;
    signs = Optional.empty();
    if (visit != null) furnish(visit.now());
  }

  private void furnish(PanelNow now) {
    if (bar == null) return;
    var panel = now.panel();
    var signs = Optional.of(new Signs(panel.settings().title(), Stage.of(panel)));
    if (signs.equals(this.signs)) return;
    this.signs = signs;
    bar.where(signs.get().title());
    var stage = VerdictPill.plain(signs.get().stage());
    if (panel.sample())
      bar.state(stage, new VerdictPill(VerdictTone.PLAIN, Words.say("panel-place.sample")));
    else bar.state(stage);
  }

  @Override
  public String getPageTitle() {
    return Optional.ofNullable(visit)
        .map(v -> v.now().panel().settings().title())
        .orElse(Words.say("shell.name"));
  }

  private Visit visit() {
    if (visit == null) throw new IllegalStateException("nobody has entered");
    return visit;
  }

  /// A link in the style of a button.
  protected static Anchor button(String address, String words) {
    var link = new Anchor(address, words);
    link.addClassName("btn");
    return link;
  }
}
