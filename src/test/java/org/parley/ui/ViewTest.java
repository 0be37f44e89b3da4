package org.parley.ui;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.parley.panel.Panel;
import org.parley.people.Account;
import org.parley.people.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;

/// A test of views on the whole server without browsers: each person has a window of their own.
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:views;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
      "parley.data=target/view-test",
      "parley.sample=false"
    })
public abstract class ViewTest {

  @Autowired private ApplicationContext context;
  @Autowired protected TestPeople people;
  @Autowired protected TestPanels panels;
  private SecuredBrowserlessApplicationContext<Authentication> server;

  @BeforeEach
  void start() {
    server = SpringBrowserlessApplicationContext.createSecured(context, "org.parley.ui");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /// A window of somebody who has signed in.
  protected BrowserlessUIContext window(Account person) {
    return server.newUser(people.signedIn(person)).newWindow();
  }

  /// A window of somebody nobody knows.
  protected BrowserlessUIContext strangersWindow() {
    return server.newUser().newWindow();
  }

  /// Goes to a place of a panel.
  protected <T extends Component> T open(BrowserlessUIContext window, Class<T> place, Panel panel) {
    return window.navigate(place, Map.of("panel", panel.id().toString()));
  }

  /// Goes to an address, wherever that leads.
  protected void go(BrowserlessUIContext window, String address) {
    window.navigate(address, Component.class);
  }

  /// Waits until a push has reached a window: changes travel on threads of their own.
  protected static void eventually(BrowserlessUIContext window, ThrowingRunnable seen) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInSameThread()
        .untilAsserted(
            () -> {
              window.activate();
              // A round trip alone leaves behind what came in while this thread held the session.
              var session = window.getUI().getSession();
              session.getService().runPendingAccessTasks(session);
              window.roundTrip();
              seen.run();
            });
  }

  /// What somebody who looks at a component reads in it.
  protected static String seen(Component component) {
    return component.isVisible() ? seen(component.getElement()).strip() : "";
  }

  private static String seen(Element element) {
    if (element.isTextNode()) return element.getText();
    if (!element.isVisible()) return "";
    var below = element.getChildren().map(ViewTest::seen);
    return Stream.concat(
            Stream.of("label", "innerHTML", "said", "ways")
                .map(name -> element.getProperty(name, "")),
            below)
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining(" "));
  }
}
