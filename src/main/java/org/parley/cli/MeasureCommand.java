package org.parley.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/// `parley measure FILE.json`: measures of consensus and movement of a file of votes.
final class MeasureCommand implements Command {

  @Override
  public String name() {
    return "measure";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    return Command.attempt(this, arguments, out, err, () -> answer(arguments, out));
  }

  private static void answer(List<String> arguments, PrintStream out) {
    var file = Arguments.of(arguments, Set.of(), Set.of()).file();
    try {
      JsonOut.write(MeasureAnswer.of(MeasureFile.read(file)), out);
    } catch (BadInput wrong) {
      throw wrong.in(file);
    }
  }
}
