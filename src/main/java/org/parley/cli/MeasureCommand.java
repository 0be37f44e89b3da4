package org.parley.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// `parley measure FILE.json`: measures of consensus and movement of a file of votes.
final class MeasureCommand implements Command {

  @Override
  public String name() {
    return "measure";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help") || arguments.contains("-h")) {
      out.print(BadInput.words("cli.measure.help", List.of()));
      return DONE;
    }
    if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
      err.print(BadInput.words("cli.measure.help", List.of()));
      return BAD_INPUT;
    }
    try {
      JsonOut.write(MeasureAnswer.of(MeasureFile.read(Path.of(arguments.getFirst()))), out);
      return DONE;
    } catch (BadInput wrong) {
      err.println(wrong.in(arguments.getFirst()));
      return BAD_INPUT;
    }
  }
}
