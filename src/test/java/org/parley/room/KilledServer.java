package org.parley.room;

import static org.parley.room.Table.submitCast;

import java.time.InstantSource;
import java.util.UUID;
import org.parley.database.TestDatabase;
import org.parley.panel.Panel;
import org.parley.transcript.jdbc.JdbcTranscripts;

/// A server of its own process, without views, that somebody is going to kill: every seat changes
/// its ballot without end, and each time it is told that this is on record, it says so.
final class KilledServer {

  private KilledServer() {}

  /// @param arguments database, panel, and how many seats vote
  public static void main(String[] arguments) {
    var source = TestDatabase.open(arguments[0], 8);
    var rooms = new Rooms(new JdbcTranscripts(source), InstantSource.system());
    var room = rooms.room(new Panel.Id(UUID.fromString(arguments[1])));
    int seats = Integer.parseInt(arguments[2]);
    for (int seat = 2; seat < 2 + seats; seat++) {
      int voter = seat;
      Thread.ofPlatform().start(() -> vote(room, voter));
    }
  }

  private static void vote(Room room, int seat) {
    for (int times = 1; true; times++) {
      var answer = submitCast(room, seat, times % 2 == 0 ? "support" : "reservations").join();
      if (!(answer instanceof Answer.Done)) throw new IllegalStateException(answer.toString());
      System.out.println(seat + " " + times);
    }
  }
}
