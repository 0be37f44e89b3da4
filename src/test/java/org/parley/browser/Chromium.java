package org.parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser of the tests: the one that the property `parley.chromium` or the variable
/// `PARLEY_CHROMIUM` names (`./parley test` sets it), else one in a usual place, else Playwright's
/// own.
public final class Chromium implements AutoCloseable {

  private static final List<String> USUAL_NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");
  private static final List<Path> USUAL_PLACES =
      List.of(
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

  /// It runs as root, in a container, without graphics, and speaks with nobody but the server.
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  public Chromium() {
    var program = program();
    var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
    program.ifPresent(options::setExecutablePath);
    Map<String, String> environment =
        program.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser = playwright.chromium().launch(options);
  }

  /// Each context of it is a person with cookies of their own.
  public Browser browser() {
    return browser;
  }

  private static Optional<Path> program() {
    return Stream.of(System.getProperty("parley.chromium"), System.getenv("PARLEY_CHROMIUM"))
        .filter(given -> given != null && !given.isBlank())
        .map(Path::of)
        .findFirst()
        .or(
            () ->
                Stream.concat(onPath(), USUAL_PLACES.stream())
                    .filter(Files::isExecutable)
                    .findFirst());
  }

  private static Stream<Path> onPath() {
    var folders = List.of(System.getenv("PATH").split(":"));
    return USUAL_NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
