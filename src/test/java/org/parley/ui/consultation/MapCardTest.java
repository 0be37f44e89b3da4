package org.parley.ui.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.ui.part.Shape;

/// Host and participants see the same group in the same colour and shape.
class MapCardTest {

  private static final Path PAGE = Path.of("frontend/consultation");
  private static final Path TOKENS =
      Path.of("src/main/resources/META-INF/resources/styles/tokens.css");

  @Test
  void groups_have_the_colours_that_participants_see() throws IOException {
    var style = Files.readString(PAGE.resolve("page.css"));
    var tokens = Files.readString(TOKENS);

    assertThat(IntStream.range(0, MapCard.COLOURS.length))
        .allSatisfy(
            group -> {
              assertThat(style)
                  .contains(".g%d { color: var(--cat-%d) }".formatted(group, group + 1));
              assertThat(tokens)
                  .contains(
                      "--cat-%d: var(--role-%d);".formatted(group + 1, MapCard.COLOURS[group]));
            });
  }

  @Test
  void groups_have_the_shapes_that_participants_see() throws IOException {
    var shapes =
        Arrays.stream(Shape.values())
            .map(shape -> "'" + shape.css() + "'")
            .collect(Collectors.joining(", ", "[", "]"));

    assertThat(Files.readString(PAGE.resolve("map.ts"))).contains("const SHAPES = " + shapes);
    assertThat(MapCard.COLOURS).hasSameSizeAs(Shape.values());
  }
}
