package org.parley.topic;

import java.util.Locale;
import java.util.regex.Pattern;

/// The short names of topics, roles and drafts: lower-case words joined by hyphens.
final class Slugs {

  static final int MOST = 80;
  static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";
  private static final Pattern SLUG = Pattern.compile(PATTERN);

  private Slugs() {}

  static boolean isSlug(String text) {
    return text.length() <= MOST && SLUG.matcher(text).matches();
  }

  /// How a constant is written in topic files: `before-and-after`.
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
