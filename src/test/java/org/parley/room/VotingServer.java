package org.parley.room;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.parley.consultation.Choice;
import org.parley.consultation.Consultation;
import org.parley.consultation.Statement;
import org.parley.database.TestDatabase;
import org.parley.transcript.jdbc.JdbcDrawings;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.transcript.jdbc.JdbcVoteLogs;

/// A server of its own process, without pages, that somebody is going to kill: participants vote
/// without end, and each time one is told that it is on disk, it says so.
final class VotingServer {

  static final int STATEMENTS = 40;

  private VotingServer() {}

  /// @param arguments database, consultation, how many vote, and where they begin to number
  public static void main(String[] arguments) {
    var source = TestDatabase.open(arguments[0], 4);
    var halls =
        new Halls(
            new JdbcTranscripts(source),
            new JdbcVoteLogs(source),
            new JdbcDrawings(source),
            InstantSource.system(),
            (_, _) -> {
              throw new IllegalStateException("nobody closes it");
            });
    var hall = halls.hall(new Consultation.Id(UUID.fromString(arguments[1])));
    long from = Long.parseLong(arguments[3]);
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      int participant = i;
      Thread.ofVirtual().start(() -> vote(hall, participant, from));
    }
    java.util.concurrent.locks.LockSupport.park();
  }

  private static void vote(Hall hall, int participant, long from) {
    for (long sequence = from; true; sequence++) {
      var cast =
          new Cast(
              new Statement.Id((int) (sequence % STATEMENTS) + 1),
              Optional.of(Choice.of((int) (sequence % 3) - 1)),
              false,
              OptionalLong.of(sequence),
              0);
      var outcome = hall.vote(participant, List.of(cast)).join().getFirst();
      if (!(outcome instanceof CastOutcome.Counted)) throw new IllegalStateException("" + outcome);
      System.out.println(participant + " " + sequence);
    }
  }
}
