package org.parley.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.opinionmap.Votes;

/// Reads the votes of an export straight from its bytes as long as they are plain: digits, commas
/// and line ends, as Polis writes them. A wide table is mostly commas, and this is ten times as
/// fast as making a text of every field.
///
/// Where it meets anything else (quotes, spaces, a wrong number) it gives up, and the file is read
/// by [Table], which understands more and says what is wrong.
final class PlainVotes {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /// A number that is not there.
  private static final long NONE = Long.MIN_VALUE;

  /// Something that is not plain.
  private static final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotPlain() {
      super("not plain", null, false, false);
    }
  }

  private final byte[] bytes;
  private final List<String> header;
  private int at;

  private PlainVotes(byte[] bytes) {
    this.bytes = bytes;
    if (Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length)
      at = BYTE_ORDER_MARK.length;
    int start = at;
    while (at < bytes.length && bytes[at] != '\n') if (bytes[at++] == '"') throw new NotPlain();
    var line = new String(bytes, start, at - start, StandardCharsets.UTF_8);
    header = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    at++;
  }

  /// A row for each vote; empty where the file is not plain.
  static Optional<Votes> log(byte[] bytes) {
    try {
      return Optional.of(new PlainVotes(bytes).log());
    } catch (NotPlain other) {
      return Optional.empty();
    }
  }

  /// A row for each participant; empty where the file is not plain.
  ///
  /// @param first how many columns at the front may have names that are no ids
  static Optional<Votes> table(byte[] bytes, int first) {
    try {
      return Optional.of(new PlainVotes(bytes).table(first));
    } catch (NotPlain other) {
      return Optional.empty();
    }
  }

  private Votes log() {
    int time = header.indexOf("timestamp");
    int statement = column("comment-id");
    int voter = column("voter-id");
    int vote = column("vote");
    var votes = new Votes();
    var row = new long[header.size()];
    while (startsRow()) {
      for (int i = 0; i < row.length; i++) {
        boolean wanted = i == time || i == statement || i == voter || i == vote;
        row[i] = wanted ? number() : skipped();
        endOfField(i + 1 == row.length);
      }
      if (time < 0) votes.add(id(row[voter]), id(row[statement]), vote(row[vote]));
      else votes.add(id(row[voter]), id(row[statement]), vote(row[vote]), known(row[time]));
    }
    return votes;
  }

  private Votes table(int first) {
    int participant = column("participant");
    var statements = new int[header.size()];
    for (int i = 0; i < statements.length; i++) {
      var name = header.get(i);
      boolean digits = name.matches("\\d{1,9}");
      if (!digits && i >= first) throw new NotPlain();
      statements[i] = digits ? Integer.parseInt(name) : -1;
    }
    if (participant >= first) throw new NotPlain();
    var votes = new Votes();
    while (startsRow()) {
      int who = -1;
      for (int i = 0; i < statements.length; i++) {
        boolean last = i + 1 == statements.length;
        if (i == participant) who = id(number());
        else if (statements[i] < 0) skipped();
        else {
          // The participant's column comes first in every export.
          if (who < 0) throw new NotPlain();
          if (!last && goesPastVote(votes, who, statements[i])) continue;
          long value = number();
          if (value != NONE) votes.add(who, statements[i], vote(value));
        }
        endOfField(last);
      }
    }
    return votes;
  }

  /// Reads the three votes there are, or none, and the comma behind, at once.
  private boolean goesPastVote(Votes votes, int who, int statement) {
    if (at + 2 >= bytes.length) return false;
    byte first = bytes[at];
    if (first == ',') at++;
    else if ((first == '1' || first == '0') && bytes[at + 1] == ',') {
      votes.add(who, statement, first - '0');
      at += 2;
    } else if (first == '-' && bytes[at + 1] == '1' && bytes[at + 2] == ',') {
      votes.add(who, statement, -1);
      at += 3;
    } else return false;
    return true;
  }

  private int column(String name) {
    int column = header.indexOf(name);
    if (column < 0) throw new NotPlain();
    return column;
  }

  /// Goes past empty lines, as [Table] does.
  private boolean startsRow() {
    while (at < bytes.length && (bytes[at] == '\n' || bytes[at] == '\r')) at++;
    return at < bytes.length;
  }

  private long skipped() {
    while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r')
      if (bytes[at++] == '"') throw new NotPlain();
    return NONE;
  }

  private long number() {
    boolean negative = at < bytes.length && bytes[at] == '-';
    int start = negative ? ++at : at;
    long number = 0;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9')
      number = 10 * number + bytes[at++] - '0';
    if (at - start > 18 || (negative && at == start)) throw new NotPlain();
    return at == start ? NONE : negative ? -number : number;
  }

  private void endOfField(boolean last) {
    if (!last) {
      if (at == bytes.length || bytes[at++] != ',') throw new NotPlain();
      return;
    }
    if (at < bytes.length && bytes[at] == '\r') at++;
    if (at < bytes.length && bytes[at++] != '\n') throw new NotPlain();
  }

  private static int id(long number) {
    if (number < 0 || number > Integer.MAX_VALUE) throw new NotPlain();
    return (int) number;
  }

  private static int vote(long number) {
    if (number < -1 || number > 1) throw new NotPlain();
    return (int) number;
  }

  private static long known(long number) {
    if (number == NONE) throw new NotPlain();
    return number;
  }
}
