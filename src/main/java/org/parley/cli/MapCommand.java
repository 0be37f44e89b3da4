package org.parley.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
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

  /// What was asked for.
  private record Wish(
      Path folder, @Nullable Path json, @Nullable Path svg, int groups, @Nullable Path roles) {}

  /// Runs the command.
  ///
  /// @return 0, or 2 for bad input, whose place and reason then stand on `err`
  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(MapWords.say("map.help"));
      return 0;
    }
    try {
      answer(wish(arguments), out);
      return DONE;
    } catch (BadFile e) {
      err.println(e.getMessage());
      return BAD_INPUT;
    }
  }

  private static Wish wish(List<String> arguments) throws BadFile {
    Path folder = null;
    Path json = null;
    Path svg = null;
    Path roles = null;
    int groups = 0;
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "--json" -> json = path(word, words);
        case "--svg" -> svg = path(word, words);
        case "--roles" -> roles = path(word, words);
        case "--groups" -> groups = number(value(word, words));
        default -> {
          if (word.startsWith("--") || folder != null) {
            throw new BadFile("parley map", 0, "unknown argument \"" + word + "\"");
          }
          folder = path(word);
        }
      }
    }
    if (folder == null) {
      throw new BadFile("parley map", 0, "the folder is missing; see parley map --help");
    }
    return new Wish(folder, json, svg, groups, roles);
  }

  private static String value(String option, Iterator<String> words) throws BadFile {
    if (!words.hasNext()) {
      throw new BadFile("parley map", 0, option + " needs a value");
    }
    return words.next();
  }

  private static Path path(String option, Iterator<String> words) throws BadFile {
    return path(value(option, words));
  }

  private static Path path(String text) throws BadFile {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new BadFile("parley map", 0, "\"" + text + "\" is no path");
    }
  }

  private static int number(String text) throws BadFile {
    if (text.equals("auto")) {
      return 0;
    }
    if (!text.matches("[2-9]|1[0-9]|20")) {
      throw new BadFile("parley map", 0, "--groups is 2 to 20 or auto, not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  private static void answer(Wish wish, PrintStream out) throws BadFile {
    PolisExport export = PolisExport.read(wish.folder());
    VoteMatrix matrix;
    try {
      matrix = VoteMatrix.of(export.votes());
    } catch (IllegalArgumentException e) {
      throw new BadFile(wish.folder().toString(), 0, String.valueOf(e.getMessage()));
    }
    if (matrix.rows() == 0) {
      throw new BadFile(wish.folder().toString(), 0, "no votes");
    }
    Settings settings = new Settings(SEED, wish.groups(), export.rejected(), export.meta());
    OpinionMap map = OpinionMap.of(matrix, settings);
    Roles roles = wish.roles() == null ? null : Roles.read(wish.roles(), matrix);
    if (wish.svg() != null) {
      write(
          wish.svg(),
          to -> to.write(MapSvg.draw(map).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    if (wish.json() != null) {
      write(wish.json(), to -> MapJson.write(map, roles, to));
    }
    if (wish.json() == null && wish.svg() == null) {
      MapJson.write(
          map,
          roles,
          new java.io.FilterOutputStream(out) {
            @Override
            public void close() throws IOException {
              flush();
            }
          });
      out.println();
    }
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static void write(Path file, Writing writing) throws BadFile {
    try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
      writing.to(out);
    } catch (IOException e) {
      throw new BadFile(file.toString(), 0, "cannot be written: " + e.getMessage());
    }
  }
}
