package org.parley.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.voting.Rankings;

/// `parley tally FILE`: counts an election by any of the voting methods.
final class TallyCommand implements Command {

  @Override
  public String name() {
    return "tally";
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    return Command.attempt(this, arguments, out, err, () -> answer(arguments, out));
  }

  private static void answer(List<String> words, PrintStream out) {
    var arguments =
        Arguments.of(words, Set.of("--method", "--seats", "--seed"), Set.of("--ballots"));
    var asked =
        new TallyFile.Asked(
            arguments.option("--method"),
            arguments.wholeOption("--seats", 1, Rankings.MOST_CANDIDATES),
            arguments.wholeOption("--seed", Long.MIN_VALUE, Long.MAX_VALUE),
            arguments.flags().contains("--ballots"));
    JsonOut.write(answer(arguments.file(), asked), out);
  }

  private static Map<String, Object> answer(Path file, TallyFile.Asked asked) {
    try {
      return answer(TallyFile.read(file, asked), asked);
    } catch (BadInput wrong) {
      throw wrong.in(file);
    }
  }

  private static Map<String, Object> answer(TallyFile.Read read, TallyFile.Asked asked) {
    var poll = read.poll();
    var method = poll.ballots().method();
    var tally = poll.tally();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("method", tally.method());
    answer.put("version", tally.version());
    answer.put("seats", poll.seats());
    answer.put("seed", poll.seed());
    answer.put("winners", tally.winners());
    answer.put("ranking", tally.ranking());
    answer.put("ties", tally.ties());
    answer.put("lots", tally.ties().stream().filter(tie -> tie.decidedBy().equals("lot")).toList());
    answer.put("turnout", tally.turnout());
    poll.conditions().ifPresent(rules -> answer.put("decision", rules.decide(tally, method)));
    answer.put("working", tally.working());
    answer.put("invalid", poll.ballots().refused());
    if (asked.listing()) answer.put("ballots", read.entries());
    return answer;
  }
}
