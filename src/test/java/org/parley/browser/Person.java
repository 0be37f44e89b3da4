package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.panel.Panel;
import org.parley.ui.Routes;

/// Somebody with a browser of their own. Notes each time a page is loaded from the server, and all
/// that fails in it.
public final class Person implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 30_000;

  private final String server;
  private final BrowserContext context;
  private final Page page;
  private final List<String> failures = new ArrayList<>();
  private int loads;

  /// @param server such as `http://localhost:8080`
  public Person(Browser browser, String server) {
    this(browser, server, new Browser.NewContextOptions());
  }

  public Person(Browser browser, String server, Browser.NewContextOptions look) {
    this.server = server;
    this.context = browser.newContext(look.setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
    page.onConsoleMessage(this::heard);
    page.onPageError(failures::add);
    page.onDOMContentLoaded(_ -> loads++);
  }

  /// What goes wrong, and that a message of the server came: whoever watches pays for each line.
  private void heard(ConsoleMessage message) {
    if (message.type().equals("error") || message.text().contains("websocket.onmessage"))
      failures.add(message.text());
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  /// How often a document was loaded so far; what is live does without.
  public int loads() {
    return loads;
  }

  public List<String> failures() {
    return List.copyOf(failures);
  }

  /// Opens an address of the server: a path, or a whole link.
  public Person opens(String address) {
    page.navigate(address.startsWith("http") ? address : server + "/" + address);
    page.locator("main").first().waitFor();
    return this;
  }

  /// Opens an account by a link for newcomers.
  public Person opensAccount(String welcome, String name, String email) {
    opens(welcome)
        .writes("Name", name)
        .writes("E-mail address", email)
        .writes("Password", "four words in a row")
        .presses("Open the account");
    page.waitForURL(url -> !url.contains("/welcome"));
    return this;
  }

  /// Convenes the panel that the form is filled in for.
  public Panel.Id convenes() {
    presses("Convene");
    page.waitForURL(Pattern.compile(".*/panel/.*/seats"));
    return Routes.panel(page.url().replaceAll(".*/panel/([^/]+).*", "$1")).orElseThrow();
  }

  /// Takes the seat at a panel that a link leads to.
  public Person sitsDown(String link, String name) {
    opens(link).writes("Name", name).presses("Sit down");
    page.waitForURL(Pattern.compile(".*/panel/[^/]+$"));
    return this;
  }

  /// Presses a button that asks whether one is sure, and is.
  public Person pressesForSure(String button) {
    presses(button)
        .page
        .getByRole(AriaRole.ALERTDIALOG)
        .getByText(button, new Locator.GetByTextOptions().setExact(true))
        .last()
        .click();
    return this;
  }

  public Person presses(String button) {
    button(button).click();
    return this;
  }

  public Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  public Person follows(String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
    return this;
  }

  /// Types into the field of this label.
  public Person writes(String label, String text) {
    field(label).fill(text);
    return this;
  }

  public Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
  }

  public Person sees(String text) {
    assertThat(page.getByText(text).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    return this;
  }

  public Person sees(Pattern text) {
    assertThat(page.getByText(text).first())
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    return this;
  }

  @Override
  public void close() {
    context.close();
  }
}
