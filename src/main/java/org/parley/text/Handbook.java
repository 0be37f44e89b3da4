package org.parley.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The notes on methods that ship with Parley, as pages: how each figure is found. They are the
/// files of `docs/methods`, with an anchor at each heading.
public final class Handbook {

  /// The pages, in the order in which they are listed.
  public static final List<String> PAGES =
      List.of(
          "rules",
          "measures",
          "voting",
          "opinion-map",
          "secret-rounds",
          "opinion-shift",
          "drafting");

  private static final Pattern HEADING = Pattern.compile("<h([2-6])>(.*?)</h\\1>");
  private static final Pattern LINK =
      Pattern.compile("<a href=\"([^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);

  private Handbook() {}

  /// A page as HTML without an element around it; empty where there is none of this name.
  public static Optional<String> page(String name) {
    return PAGES.contains(name) ? Optional.of(html(read(name))) : Optional.empty();
  }

  static String html(String markdown) {
    var linked = LINK.matcher(Markdown.ofOurs(markdown)).replaceAll(Handbook::link);
    return HEADING.matcher(linked).replaceAll(Handbook::heading);
  }

  /// The name of a page, as its first line says.
  public static String title(String name) {
    return read(name).lines().findFirst().orElseThrow().replaceFirst("^#\\s+", "");
  }

  /// Links lead to headings, to other pages and to the world; what only stands in the source is
  /// named without a link.
  private static String link(MatchResult link) {
    var target = link.group(1);
    var page = target.replaceFirst("\\.md(#.*)?$", "");
    boolean known = target.startsWith("#") || target.startsWith("https:") || PAGES.contains(page);
    return Matcher.quoteReplacement(
        known
            ? "<a href=\"" + target.replaceFirst("\\.md", "") + "\">" + link.group(2) + "</a>"
            : link.group(2));
  }

  private static String heading(MatchResult heading) {
    return Matcher.quoteReplacement(
        "<h%s id=\"%s\">%s</h%s>"
            .formatted(
                heading.group(1), anchor(heading.group(2)), heading.group(2), heading.group(1)));
  }

  /// As people write it in links to a heading: "What is counted" is `what-is-counted`.
  private static String anchor(String heading) {
    return heading
        .replaceAll("<[^>]*>", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} -]", "")
        .replace(' ', '-');
  }

  private static String read(String name) {
    try (var in = Handbook.class.getResourceAsStream("/docs/methods/" + name + ".md")) {
      if (in == null) throw new IllegalStateException("no page ships with the name " + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
