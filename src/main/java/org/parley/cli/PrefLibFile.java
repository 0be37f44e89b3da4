package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.parley.voting.Election;
import org.parley.voting.Rankings;

/// Reads rankings as PrefLib keeps them (`.soc`, `.soi`, `.toc`, `.toi`): names in a header, then
/// lines of `count: 1,{2,3},4`. The older header of a number, names and sums is read as well.
final class PrefLibFile {

  private static final Pattern NAME =
      Pattern.compile("#\\s*ALTERNATIVE NAME\\s+(\\d{1,9})\\s*:(.*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

  private final List<String> lines;
  private final TreeMap<Integer, String> names = new TreeMap<>();
  private int at;

  private PrefLibFile(List<String> lines) {
    this.lines = lines;
  }

  static Poll read(Path file, TallyFile.Asked asked) {
    var method = TallyFile.ranked(asked);
    var reader = new PrefLibFile(Source.lines(file));
    boolean older = reader.header();
    if (reader.names.isEmpty()) throw new BadInput(1, "cli.preflib.no-names");
    if (reader.names.size() > Rankings.MOST_CANDIDATES)
      throw new BadInput(
          1, "cli.tally.many-candidates", Rankings.MOST_CANDIDATES, reader.names.size());
    var candidates = List.copyOf(reader.names.values());
    TallyFile.unlike(candidates, 1);
    var box = new BallotBox(method, candidates);
    for (; reader.at < reader.lines.size(); reader.at++) {
      var line = reader.lines.get(reader.at).strip();
      if (!line.isEmpty() && !line.startsWith("#")) reader.ballot(line, older ? ',' : ':', box);
    }
    int seats = asked.seats().orElse(1L).intValue();
    return new Poll(box, seats, asked.seed().orElse(0L), java.util.Optional.empty());
  }

  /// @return whether it is the older header, after which counts end with a comma
  private boolean header() {
    for (; at < lines.size() && lines.get(at).startsWith("#"); at++) {
      var name = NAME.matcher(lines.get(at).strip());
      if (name.matches()) names.put(Integer.parseInt(name.group(1)), name.group(2).strip());
    }
    if (!names.isEmpty() || at == lines.size()) return false;
    long candidates = number(lines.get(at).strip());
    if (candidates > Rankings.MOST_CANDIDATES)
      throw new BadInput(at + 1, "cli.tally.many-candidates", Rankings.MOST_CANDIDATES, candidates);
    for (int i = 0; i < candidates; i++) {
      var line = ++at < lines.size() ? lines.get(at) : "";
      int comma = line.indexOf(',');
      if (comma < 0) throw bad();
      names.put((int) number(line.substring(0, comma).strip()), line.substring(comma + 1).strip());
    }
    // Sums of what follows.
    at += 2;
    return true;
  }

  private void ballot(String line, char end, BallotBox box) {
    int split = line.indexOf(end);
    if (split < 0) throw bad();
    long count = number(line.substring(0, split).strip());
    if (count > Election.MOST_BALLOTS) throw bad();
    var groups = new ArrayList<List<String>>();
    List<String> equals = null;
    for (var part : line.substring(split + 1).split(",", -1)) {
      var word = part.strip();
      if (word.startsWith("{")) {
        if (equals != null) throw bad();
        equals = new ArrayList<>();
        word = word.substring(1).strip();
      }
      boolean last = word.endsWith("}");
      if (last) word = word.substring(0, word.length() - 1).strip();
      if (last && equals == null) throw bad();
      if (!word.isEmpty()) {
        if (equals == null) groups.add(List.of(name(word)));
        else equals.add(name(word));
      } else if (equals == null) throw bad();
      if (last) {
        if (equals != null && !equals.isEmpty()) groups.add(equals);
        equals = null;
      }
    }
    if (equals != null) throw bad();
    box.rank(groups, count, at + 1);
  }

  private String name(String word) {
    long number = number(word);
    var name = number > Integer.MAX_VALUE ? null : names.get((int) number);
    if (name == null)
      throw new BadInput(at + 1, "cli.tally.unknown-candidate", word, names.keySet());
    return name;
  }

  private long number(String word) {
    if (!NUMBER.matcher(word).matches()) throw bad();
    return Long.parseLong(word);
  }

  private BadInput bad() {
    return new BadInput(at + 1, "cli.preflib.line", at < lines.size() ? lines.get(at) : "");
  }
}
