package org.parley.cli;

import java.io.PrintStream;
import java.util.List;

/// Something the terminal can ask of Parley. A new one is a class beside the others and a line in
/// [Parley].
interface Command {

  int DONE = 0;
  int BAD_INPUT = 2;

  /// The word after `parley`. The first paragraph of its help is in the texts of the command line
  /// under `cli.` and this name.
  String name();

  /// @param arguments what follows the name
  /// @return the exit code
  int run(List<String> arguments, PrintStream out, PrintStream err);
}
