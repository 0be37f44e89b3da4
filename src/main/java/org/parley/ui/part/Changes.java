package org.parley.ui.part;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.parley.panel.TextChange;
import org.parley.panel.WordDiff;
import org.parley.panel.WordDiff.Piece;
import org.parley.ui.Words;

/// How a text became another: what is gone is struck through, what is new is underlined, and who
/// listens hears which is which.
public final class Changes extends Paragraph {

  /// How much of a text stands around a passage.
  private static final int AROUND = 90;

  /// All of both texts.
  public Changes(String before, String after) {
    this(WordDiff.of(before, after));
  }

  public Changes(List<Piece> pieces) {
    addClassName("changes");
    for (var piece : pieces) getElement().appendChild(shown(piece));
  }

  /// A passage with what changes in it, and some words around it.
  ///
  /// @param around the text the change stands in
  public static Changes passage(TextChange change, String around) {
    int end = change.start() + change.before().length();
    var pieces = new ArrayList<Piece>();
    pieces.add(new Piece(WordDiff.Kind.SAME, before(around, change.start())));
    pieces.addAll(WordDiff.of(change.before(), change.after()));
    pieces.add(new Piece(WordDiff.Kind.SAME, after(around, end)));
    return new Changes(pieces);
  }

  private static String before(String text, int start) {
    if (start <= AROUND) return text.substring(0, start);
    int word = text.indexOf(' ', start - AROUND);
    return "…" + text.substring(word < 0 || word > start ? start : word, start);
  }

  private static String after(String text, int end) {
    if (text.length() - end <= AROUND) return text.substring(end);
    int word = text.lastIndexOf(' ', end + AROUND);
    return text.substring(end, Math.max(word, end)) + " …";
  }

  private static Element shown(Piece piece) {
    return switch (piece.kind()) {
      case SAME -> Element.createText(piece.text());
      case GONE -> marked("del", "shell.diff.gone", piece.text());
      case NEW -> marked("ins", "shell.diff.new", piece.text());
    };
  }

  private static Element marked(String tag, String said, String text) {
    var heard = new Span(Words.say(said));
    heard.addClassName("sr-only");
    return new Element(tag).appendChild(heard.getElement(), Element.createText(text));
  }
}
