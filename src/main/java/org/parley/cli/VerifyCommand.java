package org.parley.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.transcript.Entry;
import org.parley.transcript.json.TranscriptLine;

/// `parley verify FILE`: whether an exported transcript is as it was recorded.
final class VerifyCommand implements Command {

  private static final int BROKEN = 1;

  /// What people compare by eye is eight digits long at least.
  private static final int LEAST_DIGITS = 8;

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    return Command.judge(this, arguments, out, err, () -> verify(arguments, out, err));
  }

  private static int verify(List<String> words, PrintStream out, PrintStream err) {
    var arguments = Arguments.of(words, Set.of("--head"), Set.of());
    var witness = arguments.option("--head").map(VerifyCommand::digits);
    var verifier = read(arguments.file(), witness);
    var fault = verifier.fault();
    if (fault.isEmpty()) {
      out.println(verifier.intact());
      return DONE;
    }
    err.println(arguments.file() + ":" + fault.get());
    return BROKEN;
  }

  private static String digits(String head) {
    var digits = head.toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{" + LEAST_DIGITS + ",64}"))
      throw new BadInput(0, "cli.verify.head", head, LEAST_DIGITS);
    return digits;
  }

  private static Verifier read(Path file, Optional<String> witness) {
    try (var lines = open(file)) {
      var first = lines.readLine();
      if (first == null) throw new BadInput(0, "cli.verify.empty").in(file);
      var verifier = new Verifier(whole(file, first), witness);
      long number = 1;
      for (var line = lines.readLine(); line != null; line = lines.readLine())
        if (!verifier.take(++number, entry(file, number, verifier, line))) break;
      return verifier;
    } catch (CharacterCodingException wrong) {
      throw new BadInput(0, "cli.file.not-utf-8").in(file);
    } catch (IOException unreadable) {
      throw new BadInput(0, "cli.file.unreadable").in(file);
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    if (Files.isDirectory(file)) throw new BadInput(0, "cli.file.folder").in(file);
    if (!Files.exists(file)) throw new BadInput(0, "cli.file.missing").in(file);
    return Files.newBufferedReader(file);
  }

  private static TranscriptLine.Whole whole(Path file, String line) {
    try {
      return TranscriptLine.readWhole(line);
    } catch (IllegalArgumentException wrong) {
      throw new BadInput(1, "cli.verify.no-transcript", String.valueOf(wrong.getMessage()))
          .in(file);
    }
  }

  private static Entry entry(Path file, long number, Verifier verifier, String line) {
    try {
      return TranscriptLine.readEntry(verifier.stream(), line);
    } catch (IllegalArgumentException wrong) {
      throw new BadInput(number, "cli.verify.no-entry", String.valueOf(wrong.getMessage()))
          .in(file);
    }
  }
}
