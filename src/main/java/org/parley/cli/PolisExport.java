package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.parley.opinionmap.Votes;

/// The files of an exported Polis conversation.
///
/// @param votes from `votes.csv`, or where it is absent from `participants-votes.csv`
/// @param rejected statements moderated out (−1 in `comments.csv`)
/// @param meta statements about the participants themselves
record PolisExport(Votes votes, Set<Integer> rejected, Set<Integer> meta) {
  private static final int FIRST_STATEMENT = 6;

  /// @throws BadInput that names the file
  static PolisExport read(Path folder) {
    if (!Files.isDirectory(folder)) throw new BadInput(0, "cli.map.no-folder").in(folder);
    var votes = folder.resolve("votes.csv");
    var table = folder.resolve("participants-votes.csv");
    if (!Files.exists(votes) && !Files.exists(table))
      throw new BadInput(0, "cli.map.no-votes").in(folder);
    var rejected = new HashSet<Integer>();
    var meta = new HashSet<Integer>();
    comments(folder.resolve("comments.csv"), rejected, meta);
    return new PolisExport(Files.exists(votes) ? log(votes) : table(table), rejected, meta);
  }

  private static Votes log(Path file) {
    return PlainVotes.log(Source.bytes(file)).orElseGet(() -> logOf(file));
  }

  private static Votes table(Path file) {
    return PlainVotes.table(Source.bytes(file), FIRST_STATEMENT).orElseGet(() -> tableOf(file));
  }

  private static Votes logOf(Path file) {
    var votes = new Votes();
    try (var table = new Table(file)) {
      int time = table.header().indexOf("timestamp");
      int statement = table.column("comment-id");
      int voter = table.column("voter-id");
      int vote = table.column("vote");
      while (table.next()) {
        int value = (int) table.number(vote, -1, 1);
        if (time < 0) votes.add(table.id(voter), table.id(statement), value);
        else
          votes.add(
              table.id(voter),
              table.id(statement),
              value,
              table.number(time, Long.MIN_VALUE, Long.MAX_VALUE));
      }
    }
    return votes;
  }

  private static Votes tableOf(Path file) {
    var votes = new Votes();
    try (var table = new Table(file)) {
      int participant = table.column("participant");
      var header = table.header();
      var statements = new int[header.size()];
      for (int i = 0; i < statements.length; i++)
        statements[i] = i < FIRST_STATEMENT && !isDigits(header.get(i)) ? -1 : id(table, i);
      while (table.next()) {
        int id = table.id(participant);
        for (int i = 0; i < statements.length; i++)
          if (statements[i] >= 0 && !table.text(i).isEmpty())
            votes.add(id, statements[i], (int) table.number(i, -1, 1));
      }
    }
    return votes;
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int id(Table table, int column) {
    var name = table.header().get(column);
    try {
      if (isDigits(name)) return Integer.parseInt(name);
    } catch (NumberFormatException large) {
      throw table.bad("cli.map.no-id", name);
    }
    throw table.bad("cli.map.no-id", name);
  }

  private static void comments(Path file, Set<Integer> rejected, Set<Integer> meta) {
    if (!Files.exists(file)) return;
    try (var table = new Table(file)) {
      int statement = table.column("comment-id");
      int moderated = table.column("moderated");
      int about = table.header().indexOf("is-meta");
      while (table.next()) {
        int id = table.id(statement);
        if (table.number(moderated, -1, 1) == -1) rejected.add(id);
        if (about >= 0
            && List.of("true", "t", "1").contains(table.text(about).toLowerCase(Locale.ROOT)))
          meta.add(id);
      }
    }
  }
}
