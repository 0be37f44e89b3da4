package org.parley.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.parley.panel.Opinion;
import org.parley.panel.PhaseKind;
import org.parley.panel.Refusal;
import org.parley.text.Messages;
import org.parley.text.PanelWords;

/// Texts in the language of whoever looks at the page that is being made.
public final class Words {

  private Words() {}

  /// The text of a key; see [Messages].
  public static String say(String key, Object... values) {
    return here().say(key, values);
  }

  /// The texts of the reader's language.
  public static Messages here() {
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

  /// The zone the browser is in; that of Greenwich until it has said so.
  private static ZoneId zone() {
    var ui = UI.getCurrent();
    if (ui == null) return ZoneOffset.UTC;
    var details = ui.getPage().getExtendedClientDetails();
    var id = details == null ? null : details.getTimeZoneId();
    return id == null || id.isBlank() ? ZoneOffset.UTC : ZoneId.of(id);
  }
}
