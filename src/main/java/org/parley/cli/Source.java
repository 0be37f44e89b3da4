package org.parley.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads files whole.
final class Source {

  /// Arrays end there.
  private static final long MOST_BYTES = Integer.MAX_VALUE - 16;

  private Source() {}

  static byte[] bytes(Path file) {
    try {
      if (Files.isDirectory(file)) throw new BadInput(0, "cli.file.folder").in(file);
      if (Files.size(file) > MOST_BYTES) throw new BadInput(0, "cli.file.large").in(file);
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new BadInput(0, Files.exists(file) ? "cli.file.unreadable" : "cli.file.missing")
          .in(file);
    }
  }

  /// The lines of a text; they may end as on any system.
  static List<String> lines(Path file) {
    return text(file).lines().toList();
  }

  /// A text in UTF-8, without a byte order mark.
  static String text(Path file) {
    var bytes = ByteBuffer.wrap(bytes(file));
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException wrong) {
      throw new BadInput(line(bytes), "cli.file.not-utf-8").in(file);
    }
  }

  private static long line(ByteBuffer decoded) {
    long line = 1;
    for (int i = 0; i < decoded.position(); i++) if (decoded.get(i) == '\n') line++;
    return line;
  }
}
