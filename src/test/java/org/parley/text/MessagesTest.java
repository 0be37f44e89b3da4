package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whether every text can be said, of none, one and some.
class MessagesTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final int MOST_VALUES = 10;

  @TestFactory
  Stream<DynamicTest> every_text_is_a_pattern_that_takes_numbers() throws IOException {
    try (var files = Files.list(MESSAGES)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> said(file)));
    }
  }

  @Test
  void a_region_has_the_words_of_its_language_and_dates_of_its_own() {
    var british = Messages.in(Locale.UK);
    assertThat(british.locale()).isEqualTo(Locale.ENGLISH);
    assertThat(british.dates()).isEqualTo(Locale.UK);
    assertThat(british.say("shell.cancel")).isEqualTo("Cancel");
    assertThat(Messages.READERS).startsWith(Locale.ENGLISH).contains(Locale.US, Locale.UK);
  }

  @Test
  void where_no_region_is_known_dates_are_those_of_the_language() {
    for (var reader : List.of(Locale.ENGLISH, Locale.of("en", "XX"), Locale.FRANCE, Locale.ROOT))
      assertThat(Messages.in(reader).dates()).isEqualTo(Locale.ENGLISH);
  }

  private static void said(Path file) {
    texts(file)
        .forEach(
            (key, text) -> {
              for (int number = 0; number <= 2; number++)
                assertThat(said((String) text, number)).as(key + " of " + number).isNotNull();
            });
  }

  private static String said(String text, int number) {
    var format = new MessageFormat(text, Locale.ENGLISH);
    return format.format(Collections.nCopies(MOST_VALUES, number).toArray());
  }

  private static Properties texts(Path file) {
    var texts = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
