package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.opinionmap.OpinionMap;
import org.parley.opinionmap.Settings;
import org.parley.opinionmap.VoteMatrix;

/// `parley map DIR`: the opinion map of an exported Polis conversation.
final class MapCommand implements Command {
  private static final long SEED = 1;

  @Override
  public String name() {
    return "map";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    return Command.attempt(this, arguments, out, err, () -> answer(arguments, out));
  }

  private static void answer(List<String> words, PrintStream out) {
    var asked = Arguments.of(words, Set.of("--json", "--svg", "--groups", "--roles"), Set.of());
    int groups =
        asked.option("--groups").filter("auto"::equals).isPresent()
            ? 0
            : asked.wholeOption("--groups", 2, 20).orElse(0L).intValue();
    var export = PolisExport.read(asked.file());
    var matrix = matrix(asked.file(), export);
    var map = OpinionMap.of(matrix, new Settings(SEED, groups, export.rejected(), export.meta()));
    var roles = asked.pathOption("--roles").map(file -> Roles.read(file, matrix)).orElse(null);
    var json = asked.pathOption("--json");
    var svg = asked.pathOption("--svg");
    svg.ifPresent(
        file -> write(file, to -> to.write(MapSvg.draw(map).getBytes(StandardCharsets.UTF_8))));
    json.ifPresent(file -> write(file, to -> MapJson.write(map, roles, to)));
    if (json.isEmpty() && svg.isEmpty()) print(map, roles, out);
  }

  private static VoteMatrix matrix(Path folder, PolisExport export) {
    if (export.votes().size() == 0) throw new BadInput(0, "cli.map.empty").in(folder);
    try {
      return VoteMatrix.of(export.votes());
    } catch (IllegalArgumentException large) {
      throw new BadInput(0, "cli.map.large", String.valueOf(large.getMessage())).in(folder);
    }
  }

  private static void print(OpinionMap map, @Nullable Roles roles, PrintStream out) {
    MapJson.write(
        map,
        roles,
        new FilterOutputStream(out) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
          }

          @Override
          public void close() throws IOException {
            flush();
          }
        });
    out.println();
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void write(Path file, Writing writing) {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      writing.to(out);
    } catch (IOException | UncheckedIOException unwritable) {
      throw new BadInput(0, "cli.map.unwritable").in(file);
    }
  }
}
