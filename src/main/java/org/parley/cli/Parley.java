package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The entry of the command line: `parley COMMAND …`. Starts no server.
public final class Parley {

  private static final List<Command> COMMANDS =
      List.of(
          new TallyCommand(),
          new MeasureCommand(),
          new MapCommand(),
          new VerifyCommand(),
          new SimulateCommand());

  private Parley() {}

  static void main(String[] arguments) {
    // Answers are UTF-8 whatever the terminal's locale, and not written byte by byte.
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(List.of(arguments), out, err);
    out.flush();
    System.exit(code);
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.isEmpty()) {
      usage(err);
      return Command.BAD_INPUT;
    }
    var name = arguments.getFirst();
    if (name.equals("--help") || name.equals("-h") || name.equals("help")) {
      usage(out);
      return Command.DONE;
    }
    for (var command : COMMANDS)
      if (command.name().equals(name))
        return command.run(arguments.subList(1, arguments.size()), out, err);
    err.println(BadInput.words("cli.unknown-command", List.of(name)));
    usage(err);
    return Command.BAD_INPUT;
  }

  private static void usage(PrintStream to) {
    to.println(BadInput.words("cli.usage", List.of()));
    for (var command : COMMANDS)
      to.printf(
          "  %-10s %s%n",
          command.name(), BadInput.words("cli." + command.name() + ".about", List.of()));
  }
}
