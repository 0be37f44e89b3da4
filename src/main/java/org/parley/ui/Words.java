package org.parley.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Supplier;
import org.parley.panel.Opinion;
import org.parley.panel.PhaseKind;
import org.parley.panel.Refusal;
import org.parley.text.Messages;
import org.parley.text.PanelWords;

/// Texts in the language of whoever looks at the page that is being made.
public final class Words {

  /// Whoever reads a page.
  ///
  /// @param language as their browser asks for it
  /// @param zone their browser is in
  public record Reader(Locale language, ZoneId zone) {

    /// The zone is that of Greenwich until the browser has said where it is.
    public static Reader of(UI page) {
      var details = page.getPage().getExtendedClientDetails();
      var zone = details == null ? null : details.getTimeZoneId();
      return new Reader(
          page.getLocale(), zone == null || zone.isBlank() ? ZoneOffset.UTC : ZoneId.of(zone));
    }
  }

  private static final ScopedValue<Reader> READER = ScopedValue.newInstance();

  private Words() {}

  /// Makes something for readers of whose pages none is being made.
  public static <T> T forReader(Reader reader, Supplier<T> make) {
    return ScopedValue.where(READER, reader).call(make::get);
  }

  /// The text of a key; see [Messages].
  public static String say(String key, Object... values) {
    return here().say(key, values);
  }

  /// The texts of the reader's language.
  public static Messages here() {
    if (READER.isBound()) return Messages.in(READER.get().language());
    var ui = UI.getCurrent();
    return Messages.in(ui == null ? Messages.LANGUAGES.getFirst() : ui.getLocale());
  }

  /// The sentences for what panels decide, in the reader's language.
  public static PanelWords ofPanels() {
    return new PanelWords(here());
  }

  /// Why something was not done, and how to mend it.
  public static String of(Refusal refusal) {
    return ofPanels().of(refusal);
  }

  public static String of(PhaseKind phase) {
    return ofPanels().of(phase);
  }

  public static String of(Opinion opinion) {
    return ofPanels().of(opinion);
  }

  /// The language that words and numbers are in.
  public static Locale locale() {
    return here().locale();
  }

  /// A point in time as the reader's clock shows it, and as their region writes it, short: "24 Nov
  /// 2026, 14:05".
  public static String time(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(here().dates())
        .format(at.atZone(zone()));
  }

  /// The same without the day: "14:05".
  public static String hour(Instant at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(here().dates())
        .format(at.atZone(zone()));
  }

  public static String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(here().dates())
        .format(at.atZone(zone()));
  }

  /// The point in time at which the reader's clock shows this.
  public static Instant instant(LocalDateTime shown) {
    return shown.atZone(zone()).toInstant();
  }

  /// What the reader's clock shows at a point in time, for fields.
  public static LocalDateTime clock(Instant at) {
    return LocalDateTime.ofInstant(at, zone());
  }

  private static ZoneId zone() {
    if (READER.isBound()) return READER.get().zone();
    var ui = UI.getCurrent();
    return ui == null ? ZoneOffset.UTC : Reader.of(ui).zone();
  }
}
