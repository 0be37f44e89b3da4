package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.opinionmap.Votes;

/// The files of an exported Polis conversation.
///
/// @param votes from `votes.csv`, or where it is absent from `participants-votes.csv`
/// @param rejected statements moderated out (−1 in `comments.csv`)
/// @param meta statements about the participants themselves
/// @param texts what each statement says
record PolisExport(
    Votes votes, Set<Integer> rejected, Set<Integer> meta, Map<Integer, String> texts) {
  private static final int FIRST_STATEMENT = 6;

  static PolisExport read(Path folder) throws BadFile {
    if (!Files.isDirectory(folder)) {
      throw new BadFile(folder.toString(), 0, "no such folder");
    }
    Path votes = folder.resolve("votes.csv");
    Path table = folder.resolve("participants-votes.csv");
    if (!Files.exists(votes) && !Files.exists(table)) {
      throw new BadFile(folder.toString(), 0, "neither votes.csv nor participants-votes.csv");
    }
    Set<Integer> rejected = new HashSet<>();
    Set<Integer> meta = new HashSet<>();
    Map<Integer, String> texts = new HashMap<>();
    comments(folder.resolve("comments.csv"), rejected, meta, texts);
    Votes read = Files.exists(votes) ? log(votes) : table(table);
    return new PolisExport(read, rejected, meta, texts);
  }

  private static Votes log(Path file) throws BadFile {
    Votes votes = new Votes();
    try (Table table = new Table(file)) {
      int time = table.header().indexOf("timestamp");
      int statement = table.column("comment-id");
      int voter = table.column("voter-id");
      int vote = table.column("vote");
      while (table.next()) {
        int value = (int) table.number(vote, -1, 1);
        if (time < 0) {
          votes.add(table.id(voter), table.id(statement), value);
        } else {
          votes.add(
              table.id(voter),
              table.id(statement),
              value,
              table.number(time, Long.MIN_VALUE, Long.MAX_VALUE));
        }
      }
    }
    return votes;
  }

  private static Votes table(Path file) throws BadFile {
    Votes votes = new Votes();
    try (Table table = new Table(file)) {
      int participant = table.column("participant");
      List<String> header = table.header();
      int[] statements = new int[header.size()];
      for (int i = 0; i < statements.length; i++) {
        statements[i] = i < FIRST_STATEMENT && !digits(header.get(i)) ? -1 : id(table, i);
      }
      while (table.next()) {
        int id = table.id(participant);
        for (int i = 0; i < statements.length; i++) {
          if (statements[i] >= 0 && !table.text(i).isEmpty()) {
            votes.add(id, statements[i], (int) table.number(i, -1, 1));
          }
        }
      }
    }
    return votes;
  }

  private static boolean digits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int id(Table table, int column) throws BadFile {
    String name = table.header().get(column);
    try {
      if (digits(name)) {
        return Integer.parseInt(name);
      }
    } catch (NumberFormatException e) {
      throw table.bad("column \"" + name + "\" is no statement id: too large");
    }
    throw table.bad("column \"" + name + "\" is no statement id");
  }

  private static void comments(
      Path file, Set<Integer> rejected, Set<Integer> meta, Map<Integer, String> texts)
      throws BadFile {
    if (!Files.exists(file)) {
      return;
    }
    try (Table table = new Table(file)) {
      int statement = table.column("comment-id");
      int moderated = table.column("moderated");
      int about = table.header().indexOf("is-meta");
      int body = table.header().indexOf("comment-body");
      while (table.next()) {
        int id = table.id(statement);
        if (table.number(moderated, -1, 1) == -1) {
          rejected.add(id);
        }
        if (about >= 0
            && Set.of("true", "t", "1")
                .contains(table.text(about).toLowerCase(java.util.Locale.ROOT))) {
          meta.add(id);
        }
        if (body >= 0) {
          texts.put(id, table.text(body));
        }
      }
    }
  }
}
