package org.parley.text;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of one language. The first word of a key names the file: `room.title` stands in
/// `messages/room.properties`. Texts are patterns of [MessageFormat], so a number of things can be
/// counted: `{0,choice,0#nobody|1#one person|1<{0} people}`.
///
/// A language is spoken in many regions, and each writes dates and times in its own way: "24 Nov
/// 2026, 14:05", "Nov 24, 2026, 2:05 PM". The words and numbers are the same in all of them.
public final class Messages {

  /// Languages Parley speaks; the first is spoken to those who speak none of them.
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH);

  private static final Map<Locale, Messages> ALL = all();

  /// Whom Parley can speak to: its languages, the first of them first, and each in every region.
  public static final List<Locale> READERS = List.copyOf(ALL.keySet());

  private final Locale locale;
  private final Locale dates;
  private final Map<String, MessageFormat> formats;

  private Messages(Locale locale, Locale dates, Map<String, MessageFormat> formats) {
    this.locale = locale;
    this.dates = dates;
    this.formats = formats;
  }

  /// The regions of a language share its texts, so that their number costs nothing.
  private static Map<Locale, Messages> all() {
    var all = new LinkedHashMap<Locale, Messages>();
    for (var language : LANGUAGES)
      all.put(language, new Messages(language, language, new ConcurrentHashMap<>()));
    for (var language : LANGUAGES) {
      var formats = Objects.requireNonNull(all.get(language)).formats;
      Locale.availableLocales()
          .filter(region -> region.getLanguage().equals(language.getLanguage()))
          .filter(region -> region.equals(Locale.of(region.getLanguage(), region.getCountry())))
          .sorted(Comparator.comparing(Locale::toLanguageTag))
          .forEach(region -> all.putIfAbsent(region, new Messages(language, region, formats)));
    }
    return Collections.unmodifiableMap(all);
  }

  /// The texts of the language Parley speaks that is nearest to the one asked for.
  public static Messages in(Locale reader) {
    var known = ALL.get(reader);
    return known != null ? known : Objects.requireNonNull(ALL.get(spoken(reader)));
  }

  private static Locale spoken(Locale locale) {
    return LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(locale.getLanguage()))
        .findFirst()
        .orElse(LANGUAGES.getFirst());
  }

  /// The language of the texts.
  public Locale locale() {
    return locale;
  }

  /// How the reader's region writes dates and times; as the language does where none is known.
  public Locale dates() {
    return dates;
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
