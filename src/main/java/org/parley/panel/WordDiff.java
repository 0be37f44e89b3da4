package org.parley.panel;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How one text became another, in whole words. Myers' shortest edit script (*An O(ND) difference
/// algorithm and its variations*, 1986), with two things done for the reader: what both texts begin
/// and end with is left alone, and a space or comma that happens to stay between two changed words
/// is shown as changed with them.
public final class WordDiff {

  /// Passages of more words than this are shown as gone and new without looking for what they
  /// share: time grows with the product of their lengths.
  private static final int MOST_WORDS = 2_000;

  public enum Kind {
    SAME,
    GONE,
    NEW
  }

  public record Piece(Kind kind, String text) {}

  /// How many words two texts have in common at their beginnings and at their ends.
  record Ends(int first, int last) {

    static Ends of(List<String> one, List<String> other) {
      int least = Math.min(one.size(), other.size());
      int first = 0;
      while (first < least && one.get(first).equals(other.get(first))) first++;
      int last = 0;
      while (last < least - first
          && one.get(one.size() - 1 - last).equals(other.get(other.size() - 1 - last))) last++;
      return new Ends(first, last);
    }

    /// What stands between them.
    List<String> within(List<String> words) {
      return words.subList(first, words.size() - last);
    }
  }

  private WordDiff() {}

  /// The pieces in reading order: without those that are new they are the one text, without those
  /// that are gone the other.
  public static List<Piece> of(String before, String after) {
    var pieces = new Pieces();
    var old = words(before);
    var now = words(after);
    int done = 0;
    for (var change : changes(old, now)) {
      pieces.add(Kind.SAME, old.subList(done, change.startOriginal));
      pieces.add(Kind.GONE, old.subList(change.startOriginal, change.endOriginal));
      pieces.add(Kind.NEW, now.subList(change.startRevised, change.endRevised));
      done = change.endOriginal;
    }
    pieces.add(Kind.SAME, old.subList(done, old.size()));
    return pieces.joined();
  }

  /// Where a passage stands after a text has become another; empty where any of it has changed.
  static Optional<Integer> moved(int start, int length, String from, String to) {
    int at = 0;
    int now = 0;
    for (var piece : of(from, to)) {
      int size = piece.text().length();
      switch (piece.kind()) {
        case SAME -> {
          if (start >= at && start + length <= at + size) return Optional.of(now + start - at);
          at += size;
          now += size;
        }
        case GONE -> at += size;
        case NEW -> now += size;
      }
    }
    return Optional.empty();
  }

  /// Words, and what stands between them, in their order.
  static List<String> words(String text) {
    var borders = BreakIterator.getWordInstance(Locale.ROOT);
    borders.setText(text);
    var words = new ArrayList<String>();
    int start = borders.first();
    for (int end = borders.next(); end != BreakIterator.DONE; start = end, end = borders.next())
      words.add(text.substring(start, end));
    return words;
  }

  private static List<Change> changes(List<String> old, List<String> now) {
    var ends = Ends.of(old, now);
    var oldPart = ends.within(old);
    var nowPart = ends.within(now);
    if (oldPart.size() > MOST_WORDS || nowPart.size() > MOST_WORDS)
      return List.of(by(ends.first(), whole(oldPart, nowPart)));
    return new MyersDiffWithLinearSpace<String>()
        .computeDiff(oldPart, nowPart, null).stream()
            .map(change -> by(ends.first(), change))
            .toList();
  }

  private static Change whole(List<String> old, List<String> now) {
    return new Change(DeltaType.CHANGE, 0, old.size(), 0, now.size());
  }

  private static Change by(int offset, Change change) {
    return new Change(
        change.deltaType,
        change.startOriginal + offset,
        change.endOriginal + offset,
        change.startRevised + offset,
        change.endRevised + offset);
  }

  /// Pieces as they come, made readable.
  private static final class Pieces {

    private final List<Piece> all = new ArrayList<>();

    void add(Kind kind, List<String> words) {
      var text = String.join("", words);
      if (!text.isEmpty()) all.add(new Piece(kind, text));
    }

    /// Changes that only spaces or a comma part become one: first all that goes, then all that
    /// comes.
    List<Piece> joined() {
      var joined = new ArrayList<Piece>();
      var gone = new StringBuilder();
      var fresh = new StringBuilder();
      for (int i = 0; i < all.size(); i++) {
        var piece = all.get(i);
        boolean between = i > 0 && i < all.size() - 1 && isSlight(piece.text());
        if (piece.kind() == Kind.SAME && !between) {
          flush(joined, gone, fresh);
          joined.add(piece);
        } else {
          if (piece.kind() != Kind.NEW) gone.append(piece.text());
          if (piece.kind() != Kind.GONE) fresh.append(piece.text());
        }
      }
      flush(joined, gone, fresh);
      return List.copyOf(joined);
    }

    private static boolean isSlight(String text) {
      return text.length() <= 2 && text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static void flush(List<Piece> to, StringBuilder gone, StringBuilder fresh) {
      if (!gone.isEmpty()) to.add(new Piece(Kind.GONE, gone.toString()));
      if (!fresh.isEmpty()) to.add(new Piece(Kind.NEW, fresh.toString()));
      gone.setLength(0);
      fresh.setLength(0);
    }
  }
}
