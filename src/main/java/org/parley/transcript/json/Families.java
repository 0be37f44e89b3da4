package org.parley.transcript.json;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The members of sealed families by the names they are stored under: their own, as in `too-few`.
/// Renaming such a record would change what is stored; the golden samples hold it.
final class Families {

  private Families() {}

  static Map<String, Class<?>> names(Class<?> family) {
    var names = new TreeMap<String, Class<?>>();
    for (var member : family.getPermittedSubclasses())
      if (member.isSealed()) names.putAll(names(member));
      else names.put(kebab(member.getSimpleName()), member);
    return names;
  }

  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
