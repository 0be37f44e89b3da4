package org.parley.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of one language. The first word of a key names the file: `room.title` stands in
/// `messages/room.properties`. Texts are patterns of [MessageFormat], so a number of things can be
/// counted: `{0,choice,0#nobody|1#one person|1<{0} people}`.
public final class Messages {

  /// Languages Parley speaks; the first is spoken to those who speak none of them.
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH);

  private static final Map<Locale, Messages> ALL = new ConcurrentHashMap<>();

  private final Locale locale;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Messages(Locale locale) {
    this.locale = locale;
  }

  /// The texts of the language Parley speaks that is nearest to the one asked for.
  public static Messages in(Locale locale) {
    return ALL.computeIfAbsent(spoken(locale), Messages::new);
  }

  private static Locale spoken(Locale locale) {
    return LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElse(LANGUAGES.getFirst());
  }

  public Locale locale() {
    return locale;
  }

  /// @throws MissingResourceException if there is no such text
  public String say(String key, Object... values) {
    var format = formats.computeIfAbsent(key, this::format);
    // A format keeps state while it formats.
    return ((MessageFormat) format.clone()).format(values);
  }

  /// All texts of one file as they are written, by key, for pages that fill them in themselves.
  public SortedMap<String, String> patterns(String file) {
    var bundle = bundle(file + ".");
    var patterns = new TreeMap<String, String>();
    bundle.keySet().forEach(key -> patterns.put(key, bundle.getString(key)));
    return patterns;
  }

  private MessageFormat format(String key) {
    return new MessageFormat(bundle(key).getString(key), locale);
  }

  private ResourceBundle bundle(String key) {
    int dot = key.indexOf('.');
    if (dot < 0) throw new MissingResourceException("'" + key + "' names no file", "", key);
    return ResourceBundle.getBundle(
        "messages." + key.substring(0, dot),
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
