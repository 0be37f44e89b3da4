package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.voting.Election;
import org.parley.voting.Rankings;

/// Reads an election in the `.blt` format: numbers of candidates and seats, withdrawn candidates as
/// negative numbers, ballots as `count first second … 0` with `=` between equals and `-` for a rank
/// left out (a ballot with a name, `(7) first second … 0`, counts once), a last 0, and names in
/// quotes.
final class BltFile {

  /// A word with its line.
  private record Token(String text, int line) {}

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|#.*|\\([^)]*\\)|[^\\s\"#]+");

  private final List<Token> tokens = new ArrayList<>();
  private final List<Token> names = new ArrayList<>();
  private int next;

  private BltFile(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      var words = WORD.matcher(lines.get(i));
      while (words.find())
        if (words.group(1) != null) names.add(new Token(words.group(1).strip(), i + 1));
        else if (!words.group().startsWith("#")) tokens.add(new Token(words.group(), i + 1));
    }
  }

  static Poll read(Path file, TallyFile.Asked asked) {
    return new BltFile(Source.lines(file)).poll(asked);
  }

  private Poll poll(TallyFile.Asked asked) {
    var method = TallyFile.ranked(asked);
    int candidates = (int) whole(take(), 1, Rankings.MOST_CANDIDATES);
    int seats = (int) whole(take(), 1, candidates);
    if (names.size() < candidates)
      throw new BadInput(lastLine(), "cli.blt.names", candidates, names.size());
    var all = names.stream().limit(candidates).map(Token::text).toList();
    for (var name : names.subList(0, candidates))
      if (name.text().isEmpty()) throw new BadInput(name.line(), "cli.blt.no-name");
    TallyFile.unlike(all, names.getFirst().line());
    var withdrawn = new HashSet<String>();
    while (peek().startsWith("-") && peek().length() > 1) {
      var token = take();
      withdrawn.add(all.get((int) -whole(token, -candidates, -1) - 1));
    }
    var standing = all.stream().filter(name -> !withdrawn.contains(name)).toList();
    if (standing.isEmpty()) throw new BadInput(1, "cli.tally.no-candidates");
    var box = new BallotBox(method, standing);
    while (!peek().equals("0")) ballot(all, withdrawn, box);
    next++;
    if (next < tokens.size()) throw bad(tokens.get(next));
    int filled = asked.seats().orElse((long) Math.min(seats, standing.size())).intValue();
    return new Poll(box, filled, asked.seed().orElse(0L), Optional.empty());
  }

  private void ballot(List<String> all, Set<String> withdrawn, BallotBox box) {
    var first = take();
    long count = first.text().startsWith("(") ? 1 : whole(first, 0, Election.MOST_BALLOTS);
    var groups = new ArrayList<List<String>>();
    for (var token = take(); !token.text().equals("0"); token = take()) {
      if (token.text().equals("-")) continue;
      var group = new ArrayList<String>();
      for (var number : token.text().split("=", -1)) {
        var name = all.get((int) whole(new Token(number, token.line()), 1, all.size()) - 1);
        if (!withdrawn.contains(name)) group.add(name);
      }
      if (!group.isEmpty()) groups.add(group);
    }
    box.rank(groups, count, first.line());
  }

  private String peek() {
    if (next == tokens.size()) throw new BadInput(lastLine(), "cli.blt.end");
    return tokens.get(next).text();
  }

  private Token take() {
    peek();
    return tokens.get(next++);
  }

  private int lastLine() {
    return tokens.isEmpty() ? 1 : tokens.getLast().line();
  }

  private static long whole(Token token, long least, long most) {
    if (token.text().matches("-?\\d{1,10}")) {
      long number = Long.parseLong(token.text());
      if (number >= least && number <= most) return number;
    }
    throw new BadInput(token.line(), "cli.blt.number", token.text(), least, most);
  }

  private static BadInput bad(Token token) {
    return new BadInput(token.line(), "cli.blt.more", token.text());
  }
}
