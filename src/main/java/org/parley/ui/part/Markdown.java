package org.parley.ui.part;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Markdown written by people, as HTML that is safe to show: text, lists, quotes, links. Raw HTML
/// is shown as it was typed; images are left out, since each would tell its server who reads; links
/// go to http, https and mailto only and say that we do not vouch for them.
public final class Markdown {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().escapeHtml(true).softbreak("\n").build();
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong")
          .allowElements("blockquote", "code", "pre", "hr", "a")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .matching((_, _, value) -> value.matches("[0-9]{1,4}") ? value : null)
          .onElements("ol")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  private Markdown() {}

  /// @return HTML without an element around it; empty for blank text
  public static String toHtml(String markdown) {
    return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
  }
}
