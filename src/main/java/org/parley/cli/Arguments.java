package org.parley.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands behind a command's name: a file or folder, options with a value, and flags.
record Arguments(Path file, Map<String, String> options, Set<String> flags) {

  /// @param options that take a value, such as `--seats`
  /// @param flags that take none
  /// @throws BadInput for an unknown word, a value that is missing, and without exactly one file
  static Arguments of(List<String> words, Set<String> options, Set<String> flags) {
    var read = read(words, options, flags);
    return new Arguments(path(read.word()), read.options(), read.flags());
  }

  /// The same with a word that is no file, such as an address.
  record Words(String word, Map<String, String> options, Set<String> flags) {}

  static Words read(List<String> words, Set<String> options, Set<String> flags) {
    var files = new ArrayList<String>();
    var values = new HashMap<String, String>();
    var set = new HashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (!word.startsWith("-")) files.add(word);
      else if (flags.contains(word)) set.add(word);
      else if (!options.contains(word)) throw new BadInput(0, "cli.arguments.unknown", word);
      else if (++i == words.size()) throw new BadInput(0, "cli.arguments.no-value", word);
      else if (values.put(word, words.get(i)) != null)
        throw new BadInput(0, "cli.arguments.twice", word);
    }
    if (files.isEmpty()) throw new BadInput(0, "cli.arguments.no-file");
    if (files.size() > 1) throw new BadInput(0, "cli.arguments.unknown", files.get(1));
    return new Words(files.getFirst(), values, set);
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  Optional<Path> pathOption(String name) {
    return option(name).map(Arguments::path);
  }

  /// A whole number, where the option is given.
  Optional<Long> wholeOption(String name, long least, long most) {
    return whole(options, name, least, most);
  }

  static Optional<Long> whole(Map<String, String> options, String name, long least, long most) {
    return Optional.ofNullable(options.get(name))
        .map(
            text -> {
              try {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) return number;
              } catch (NumberFormatException notANumber) {
                throw new BadInput(0, "cli.arguments.no-number", name, text, least, most);
              }
              throw new BadInput(0, "cli.arguments.no-number", name, text, least, most);
            });
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException impossible) {
      throw new BadInput(0, "cli.arguments.no-path", text);
    }
  }
}
