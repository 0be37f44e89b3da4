package org.parley.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.parley.people.CurrentAccount;
import org.parley.ui.part.ThemeToggle;
import org.parley.ui.part.TopBar;

/// The frame around every place: the bar above, and the place below it.
@Layout
@JsModule("./parley-typed.ts")
@AnonymousAllowed
public final class Shell extends Div implements RouterLayout, AfterNavigationObserver {

  private final CurrentAccount current;
  private final TopBar bar = new TopBar(Words.say("shell.name"), Words.say("shell.skip"));
  private final Div content = new Div();

  Shell(CurrentAccount current) {
    this.current = current;
    addClassName("shell");
    add(bar, content);
  }

  /// Until there is a connection again it says so in words.
  @Override
  protected void onAttach(AttachEvent event) {
    var lost = event.getUI().getReconnectDialogConfiguration();
    lost.setDialogText(Words.say("shell.connection.lost"));
    // Said as well where the browser knows that it has none, and goes on by itself.
    lost.setDialogTextGaveUp(Words.say("shell.connection.lost"));
    getElement()
        .executeJs(
            "const indicator = window.Vaadin?.connectionIndicator;"
                + " if (indicator) indicator.onlineText = $0;",
            Words.say("shell.connection.back"));
  }

  @Override
  public void showRouterLayoutContent(HasElement place) {
    content.getElement().removeAllChildren();
    content.getElement().appendChild(place.getElement());
  }

  @Override
  public void removeRouterLayoutContent(HasElement place) {
    content.getElement().removeAllChildren();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    bar.where("");
    bar.state();
    bar.end(standing().toArray(Component[]::new));
    var place = event.getActiveChain().getFirst();
    if (place instanceof Place named) named.furnish(bar);
    if (event.getLocationChangeEvent().getTrigger() == NavigationTrigger.UI_NAVIGATE) begin();
  }

  /// Whoever is led to another place sees it from its top: only of links does the browser know that
  /// they lead elsewhere.
  private void begin() {
    getUI().ifPresent(ui -> ui.getPage().executeJs("window.scrollTo(0, 0)"));
  }

  /// What stands at the end of the bar everywhere.
  private List<Component> standing() {
    var all = new ArrayList<Component>();
    current
        .find()
        .ifPresentOrElse(
            account -> {
              if (account.administrator()) all.add(away(Routes.PEOPLE, "shell.people"));
              all.add(link(Routes.ACCOUNT, account.name()));
            },
            () -> {
              all.add(away(Routes.JOIN, "shell.join"));
              all.add(link(Routes.SIGN_IN, Words.say("shell.sign-in")));
            });
    all.add(
        new ThemeToggle(
            new ThemeToggle.Words(
                Words.say("shell.theme.system"),
                Words.say("shell.theme.light"),
                Words.say("shell.theme.dark"))));
    return all;
  }

  /// Gives way on a small screen to where one is.
  private static Anchor away(String address, String key) {
    var link = link(address, Words.say(key));
    link.addClassName("away");
    return link;
  }

  private static Anchor link(String address, String words) {
    var link = new Anchor(address, words);
    link.addClassNames("btn", "quiet");
    return link;
  }
}
