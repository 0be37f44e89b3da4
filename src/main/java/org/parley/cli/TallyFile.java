package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.voting.Form;
import org.parley.voting.Rankings;
import org.parley.voting.VotingMethod;

/// Reads what `parley tally` counts. What the call asks for goes before what the file says.
final class TallyFile {

  /// @param listing whether every ballot shall be told of
  record Asked(
      Optional<String> method, Optional<Long> seats, Optional<Long> seed, boolean listing) {}

  /// @param entries what became of each ballot, empty unless asked for
  record Read(Poll poll, List<BallotReader.Entry> entries) {}

  private static final List<String> KNOWN =
      List.of("method", "candidates", "ballots", "seats", "seed");

  private TallyFile() {}

  static Read read(Path file, Asked asked) {
    var name = file.toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".blt")) return new Read(BltFile.read(file, asked), List.of());
    if (name.matches(".*\\.(soc|soi|toc|toi)"))
      return new Read(PrefLibFile.read(file, asked), List.of());
    return json(new JsonFile(Source.bytes(file)), asked);
  }

  /// A method for files that hold nothing but rankings.
  static VotingMethod ranked(Asked asked) {
    var name = asked.method().orElseThrow(() -> new BadInput(0, "cli.tally.which-method"));
    var method = TallySettings.method(name, 0, new Members(java.util.Map.of(), 0));
    if (!(method.form() instanceof Form.Order)) throw new BadInput(0, "cli.tally.no-ranking", name);
    return method;
  }

  private static Read json(JsonFile file, Asked asked) {
    if (!(file.without("ballots") instanceof JsonAt.Obj object))
      throw new BadInput(1, "cli.tally.root");
    var root = Members.of(object);
    var method = method(root, asked);
    var box = new BallotBox(method, candidates(root, method));
    if (!(root.byName().get("ballots") instanceof JsonAt.Arr))
      throw new BadInput(root.lineOf("ballots"), "cli.tally.no-ballots");
    var entries = new ArrayList<BallotReader.Entry>();
    var reader = new BallotReader(box);
    file.each(
        "ballots",
        node -> {
          var entry = reader.read(node);
          if (asked.listing()) entries.add(entry);
        });
    int seats = asked.seats().or(() -> root.whole("seats", 1, most(box))).orElse(1L).intValue();
    long seed =
        asked.seed().or(() -> root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE)).orElse(0L);
    var conditions =
        TallySettings.known(method.name()) == Conditions.KNOWN
            ? Conditions.of(root, method)
            : Optional.<Conditions>empty();
    return new Read(new Poll(box, seats, seed, conditions), entries);
  }

  /// The most seats there may be.
  static long most(BallotBox box) {
    return box.candidates().size();
  }

  private static VotingMethod method(Members root, Asked asked) {
    var stated = root.text("method");
    var name =
        asked
            .method()
            .or(() -> stated)
            .orElseThrow(
                () -> new BadInput(root.line(), "cli.tally.no-method", TallySettings.names()));
    var method =
        TallySettings.method(name, asked.method().isPresent() ? 0 : root.lineOf("method"), root);
    var known = new ArrayList<>(KNOWN);
    known.addAll(TallySettings.known(name));
    if (root.byName().containsKey("options")) known.add("options");
    root.onlyKnow(known);
    return method;
  }

  private static List<String> candidates(Members root, VotingMethod method) {
    var key = root.byName().containsKey("options") ? "options" : "candidates";
    if (root.byName().containsKey("options") && root.byName().containsKey("candidates"))
      throw new BadInput(root.lineOf("options"), "cli.json.twice", "candidates");
    var candidates = root.texts(key);
    if (candidates.isEmpty()) throw new BadInput(root.lineOf(key), "cli.tally.no-candidates");
    if (method.form() instanceof Form.Order && candidates.size() > Rankings.MOST_CANDIDATES)
      throw new BadInput(
          root.lineOf(key),
          "cli.tally.many-candidates",
          Rankings.MOST_CANDIDATES,
          candidates.size());
    unlike(candidates, root.lineOf(key));
    return candidates;
  }

  /// Refuses a name that two candidates have.
  static void unlike(List<String> candidates, long line) {
    var seen = new HashSet<String>();
    for (var candidate : candidates)
      if (!seen.add(candidate)) throw new BadInput(line, "cli.tally.stands-twice", candidate);
  }
}
