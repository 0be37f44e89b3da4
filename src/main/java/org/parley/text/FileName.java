package org.parley.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.parley.panel.Panel;

/// What a file is saved as: by the title of what it belongs to, so that files of several can lie in
/// one folder, and by the end of its identifier, since titles may be the same. Letters, digits and
/// dashes only, which every file system and every program takes.
public final class FileName {

  private static final int LONGEST_TITLE = 40;

  /// Identifiers begin with the time; what tells those of one minute apart is their end.
  private static final int DIGITS = 6;

  private FileName() {}

  /// @param what such as `transcript.jsonl`
  public static String of(Panel panel, String what) {
    return of(panel.settings().title(), panel.id().value(), what);
  }

  /// @param what such as `transcript.jsonl`
  public static String of(String title, UUID id, String what) {
    var words = plain(title);
    var digits = id.toString();
    return (words.isEmpty() ? "" : words + "-")
        + digits.substring(digits.length() - DIGITS)
        + "-"
        + what;
  }

  /// "Étude: clés & accès" as "etude-cles-acces", at whole words where they are not too long.
  /// Nothing is left of titles in other scripts.
  private static String plain(String title) {
    var words =
        Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    if (words.length() <= LONGEST_TITLE) return words;
    int end = words.lastIndexOf('-', LONGEST_TITLE);
    return words.substring(0, end > 0 ? end : LONGEST_TITLE);
  }
}
