package org.parley.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// How views write times for those who look at them.
class WordsTest extends ViewTest {

  private static final Instant AFTERNOON = Instant.parse("2026-11-24T14:05:00Z");

  @Test
  void times_are_written_as_in_the_readers_region() {
    assertThat(timeIn(Locale.UK)).isEqualTo("24 Nov 2026, 14:05");
    assertThat(timeIn(Locale.US)).isEqualTo("Nov 24, 2026, 2:05\u202fPM");
    assertThat(timeIn(Locale.ENGLISH)).isEqualTo("Nov 24, 2026, 2:05\u202fPM");
  }

  private String timeIn(Locale reader) {
    var window = strangersWindow();
    window.activate();
    window.getUI().setLocale(reader);
    assertThat(Words.locale()).isEqualTo(Locale.ENGLISH);
    return Words.time(AFTERNOON);
  }

  @Test
  void browsers_are_offered_the_regions_of_the_languages() {
    assertThat(new Languages().getProvidedLocales())
        .startsWith(Locale.ENGLISH)
        .contains(Locale.UK, Locale.of("en", "IN"));
  }
}
