package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-0000009f3c21");

  private static String of(String title) {
    return FileName.of(title, ID, "transcript.jsonl");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Encryption and lawful access | encryption-and-lawful-access
          Étude: clés & accès          | etude-cles-acces
          Straße, Übergang             | strasse-ubergang
          ../../etc/passwd             | etc-passwd
          a"; filename=b.exe           | a-filename-b-exe
          A study of the means by which courts and police may read | a-study-of-the-means-by-which-courts-and
          """)
  void a_title_becomes_words_that_every_file_system_takes(String title, String words) {
    assertThat(of(title)).isEqualTo(words + "-9f3c21-transcript.jsonl");
  }

  @Test
  void a_title_of_one_long_word_is_cut() {
    assertThat(of("x".repeat(200))).isEqualTo("x".repeat(40) + "-9f3c21-transcript.jsonl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"التشفير", "暗号化", "!!!", "\r\n"})
  void a_title_that_leaves_nothing_leaves_the_identifier(String title) {
    assertThat(of(title)).isEqualTo("9f3c21-transcript.jsonl");
  }
}
