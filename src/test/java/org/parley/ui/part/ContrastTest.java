package org.parley.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The colours of `tokens.css` against WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for edges and marks
/// (1.4.11), in both themes.
class ContrastTest {

  private static final Pattern TOKEN =
      Pattern.compile("--([a-z0-9-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);");
  private static final List<String> GROUNDS = List.of("paper", "surface", "accent-soft");

  private final Map<String, List<String>> tokens = read();

  @Test
  void every_text_colour_can_be_read_on_every_ground() {
    var texts = new ArrayList<>(List.of("ink", "ink-2", "ink-3", "accent"));
    texts.addAll(List.of("ok", "near", "split", "open"));
    for (int role = 1; role <= 6; role++) texts.add("role-" + role + "-ink");
    for (var text : texts) for (var ground : GROUNDS) assertContrast(text, ground, 4.5);
    assertContrast("on-accent", "accent", 4.5);
  }

  @Test
  void marks_and_fields_stand_out_from_their_ground() {
    for (int role = 1; role <= 6; role++) assertContrast("role-" + role, "surface", 3);
    assertContrast("line-field", "surface", 3);
    assertContrast("no-2", "surface", 3);
    assertContrast("yes-2", "surface", 3);
  }

  private void assertContrast(String colour, String ground, double least) {
    for (int theme = 0; theme < 2; theme++)
      assertThat(contrast(of(colour, theme), of(ground, theme)))
          .as("--%s on --%s, %s", colour, ground, theme == 0 ? "light" : "dark")
          .isGreaterThanOrEqualTo(least);
  }

  private String of(String name, int theme) {
    assertThat(tokens).containsKey(name);
    return tokens.get(name).get(theme);
  }

  private static double contrast(String a, String b) {
    var first = luminance(a);
    var second = luminance(b);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
  }

  private static double linear(String hex, int at) {
    var c = Integer.parseInt(hex, at, at + 2, 16) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static Map<String, List<String>> read() {
    try (InputStream css =
        ContrastTest.class.getResourceAsStream("/META-INF/resources/styles/tokens.css")) {
      var text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
      var found = new HashMap<String, List<String>>();
      var each = TOKEN.matcher(text);
      while (each.find()) found.put(each.group(1), List.of(each.group(2), each.group(3)));
      return found;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
