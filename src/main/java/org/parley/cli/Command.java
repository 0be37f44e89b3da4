package org.parley.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.IntSupplier;

/// Something the terminal can ask of Parley. A new one is a class beside the others and a line in
/// [Parley].
interface Command {

  int DONE = 0;
  int BAD_INPUT = 2;

  /// The word after `parley`. What it is about in a line stands in the texts of the command line
  /// under `cli.NAME.about`.
  String name();

  /// @param arguments what follows the name
  /// @return the exit code
  int run(List<String> arguments, PrintStream out, PrintStream err);

  /// The frame of a command whose help stands under `cli.NAME.help`: shows that, or does the work,
  /// or says what was wrong with a file or the call.
  static int attempt(
      Command command, List<String> arguments, PrintStream out, PrintStream err, Runnable work) {
    return judge(
        command,
        arguments,
        out,
        err,
        () -> {
          work.run();
          return DONE;
        });
  }

  /// The same frame for work that ends in one exit code or another.
  static int judge(
      Command command, List<String> arguments, PrintStream out, PrintStream err, IntSupplier work) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(BadInput.words("cli." + command.name() + ".help", List.of()));
      return DONE;
    }
    try {
      return work.getAsInt();
    } catch (BadInput wrong) {
      err.println(wrong.in("parley " + command.name()).getMessage());
      return BAD_INPUT;
    }
  }
}
