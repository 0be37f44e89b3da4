package org.parley.topic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads one file of a topic as text, never more of it than [#MOST_BYTES].
final class FileText {

  static final int MOST_BYTES = 1_000_000;

  private FileText() {}

  /// The text of a file that has to be there.
  static Optional<String> required(TopicFolder folder, String file, Problems problems) {
    var before = problems.count();
    var text = optional(folder, file, problems);
    if (text.isEmpty() && problems.count() == before)
      problems.add(folder.place(file), 0, Fault.MISSING_FILE);
    return text.filter(it -> isWritten(it, folder.place(file), problems));
  }

  /// The text of a file; nothing where it is not there, or where it has been faulted.
  static Optional<String> optional(TopicFolder folder, String file, Problems problems) {
    var place = folder.place(file);
    try (var in = folder.open(file).orElse(null)) {
      if (in == null) return Optional.empty();
      var bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length <= MOST_BYTES) return decode(bytes, place, problems);
      problems.add(place, 0, Fault.FILE_TOO_LARGE, MOST_BYTES);
    } catch (IOException e) {
      problems.add(place, 0, Fault.UNREADABLE_FILE, e);
    }
    return Optional.empty();
  }

  private static boolean isWritten(String text, String place, Problems problems) {
    if (text.isBlank()) problems.add(place, 0, Fault.EMPTY_FILE);
    return !text.isBlank();
  }

  private static Optional<String> decode(byte[] bytes, String place, Problems problems) {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var chars = CharBuffer.allocate(bytes.length);
    var result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    var text = chars.flip().toString();
    if (result.isError()) {
      problems.add(place, lineAt(text, text.length()), Fault.NOT_UTF8);
      return Optional.empty();
    }
    if (text.startsWith("\uFEFF")) text = text.substring(1);
    int bad = Readable.firstProblem(text);
    if (bad >= 0) {
      var fault = Fault.UNREADABLE_CHARACTER;
      problems.add(place, lineAt(text, bad), fault, Readable.name(text.codePointAt(bad)));
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static int lineAt(String text, int index) {
    return 1 + (int) text.chars().limit(index).filter(c -> c == '\n').count();
  }
}
