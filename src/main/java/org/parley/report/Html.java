package org.parley.report;

import java.util.Collection;
import java.util.Optional;
import org.parley.text.Markdown;

/// HTML that is safe to put into a page. Templates are text of ours with `{}` where a value goes;
/// every value that is not HTML itself is escaped, so nothing anybody wrote can become markup.
final class Html {

  static final Html NONE = new Html("");

  private static final String PLACE = "{}";

  private final String text;

  private Html(String text) {
    this.text = text;
  }

  /// @param template with every attribute in double quotes
  /// @param values one for each place: HTML, a collection or an optional of it, or anything else,
  ///   which is escaped as text
  static Html of(String template, Object... values) {
    var html = new StringBuilder();
    int from = 0;
    for (var value : values) {
      int place = template.indexOf(PLACE, from);
      if (place < 0) throw new IllegalArgumentException("more values than places: " + template);
      html.append(template, from, place).append(written(value));
      from = place + PLACE.length();
    }
    if (template.indexOf(PLACE, from) >= 0)
      throw new IllegalArgumentException("more places than values: " + template);
    return new Html(html.append(template, from, template.length()).toString());
  }

  /// What somebody wrote in Markdown.
  static Html markdown(String markdown) {
    return new Html(Markdown.toHtml(markdown));
  }

  /// A style sheet of ours.
  static Html style(String css) {
    return new Html("<style>\n" + css + "</style>");
  }

  private static String written(Object value) {
    return switch (value) {
      case Html html -> html.text;
      case Collection<?> all -> all.stream().map(Html::written).reduce("", String::concat);
      case Optional<?> maybe -> maybe.map(Html::written).orElse("");
      default -> escaped(value.toString());
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return text;
  }
}
