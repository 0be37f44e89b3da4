package org.parley.text;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Markdown written by people, as HTML that is safe to show: text, lists, quotes, tables, links.
/// Raw HTML is shown as it was typed; images are left out, since each would tell its server who
/// reads; links go to http, https and mailto only and say that we do not vouch for them.
///
/// Headings stand one level lower than they are written: a page has one title of its own.
public final class Markdown {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).softbreak("\n").build();
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "em", "strong")
          .allowElements("blockquote", "code", "pre", "hr", "a")
          .allowElements("table", "thead", "tbody", "tr", "th", "td")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("start")
          .matching((_, _, value) -> value.matches("[0-9]{1,4}") ? value : null)
          .onElements("ol")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  /// The same, and links within the pages themselves.
  private static final PolicyFactory OURS =
      POLICY.and(
          new HtmlPolicyBuilder()
              .allowElements("a")
              .allowAttributes("href")
              .matching(
                  (_, _, value) -> value.matches("[A-Za-z0-9./_-]*(#[a-z0-9-]+)?") ? value : null)
              .onElements("a")
              .toFactory());

  private static final AbstractVisitor LOWER_HEADINGS =
      new AbstractVisitor() {
        @Override
        public void visit(Heading heading) {
          heading.setLevel(Math.min(6, heading.getLevel() + 1));
        }
      };

  private Markdown() {}

  /// @return HTML without an element around it; empty for blank text
  public static String toHtml(String markdown) {
    return html(markdown, POLICY);
  }

  /// What it says, without its marks: plain text, which is escaped where it is shown.
  public static String words(String markdown) {
    var words = new StringBuilder();
    PARSER.parse(markdown).accept(new Spoken(words));
    return words.toString().strip();
  }

  /// Takes down text, with a space where a block or a line ends; images are left out here as well.
  private static final class Spoken extends AbstractVisitor {

    private final StringBuilder words;

    Spoken(StringBuilder words) {
      this.words = words;
    }

    @Override
    public void visit(Text text) {
      words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      words.append(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      words.append(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
      words.append(html.getLiteral()).append(' ');
    }

    @Override
    public void visit(FencedCodeBlock code) {
      words.append(code.getLiteral()).append(' ');
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      words.append(code.getLiteral()).append(' ');
    }

    @Override
    public void visit(SoftLineBreak end) {
      words.append(' ');
    }

    @Override
    public void visit(HardLineBreak end) {
      words.append(' ');
    }

    @Override
    public void visit(Paragraph paragraph) {
      visitChildren(paragraph);
      words.append(' ');
    }

    @Override
    public void visit(Heading heading) {
      visitChildren(heading);
      words.append(' ');
    }

    /// A cell of a table, among others.
    @Override
    public void visit(CustomNode node) {
      visitChildren(node);
      words.append(' ');
    }

    @Override
    public void visit(Image image) {}
  }

  /// What ships with Parley: its links may lead from page to page as well.
  static String ofOurs(String markdown) {
    return html(markdown, OURS);
  }

  private static String html(String markdown, PolicyFactory policy) {
    var document = PARSER.parse(markdown);
    document.accept(LOWER_HEADINGS);
    // The empty corner of a table heads nothing.
    return policy.sanitize(RENDERER.render(document)).replace("<th></th>", "<td></td>");
  }
}
