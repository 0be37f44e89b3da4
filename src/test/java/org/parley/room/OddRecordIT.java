package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.room.Table.another;
import static org.parley.room.Table.cast;
import static org.parley.room.Table.submitCast;
import static org.parley.room.Table.voting;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.database.TestDatabase;
import org.parley.panel.Story;
import org.parley.transcript.BrokenTranscript;
import org.parley.transcript.Chain;
import org.parley.transcript.Draft;
import org.parley.transcript.Verification.Broken;
import org.parley.transcript.Verification.Fault;
import org.parley.transcript.jdbc.JdbcTranscripts;
import org.parley.transcript.json.UnreadableEntry;

/// Records in which something stands that this Parley did not write.
class OddRecordIT {

  private final Nodes nodes = new Nodes();

  @AfterEach
  void close() throws Exception {
    nodes.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_panel_whose_record_was_changed_says_so_and_others_go_on(TestDatabase database)
      throws SQLException {
    var source = nodes.keep(database.migrated());
    var panel = voting(nodes.on(source), Story.convene(1)).panel().id();
    var other = another(Story.convene(1));
    voting(nodes.on(source), other);

    execute(
        source, "update entry set payload = '{}' where stream = '" + panel + "' and sequence = 3");

    var fresh = nodes.on(source);
    assertThatThrownBy(() -> fresh.room(panel))
        .isInstanceOfSatisfying(
            BrokenTranscript.class,
            e -> assertThat(e.broken()).isEqualTo(new Broken(3, Fault.PAYLOAD_CHANGED)));
    cast(fresh.room(other.panel()), 2, "support");
  }

  @ParameterizedTest
  @EnumSource
  void a_panel_with_entries_of_a_newer_parley_says_so_and_others_go_on(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var room = voting(nodes.on(source), Story.convene(1));
    var panel = room.panel().id();
    var other = another(Story.convene(1));
    voting(nodes.on(source), other);
    var newer =
        Chain.seal(
            panel.value(),
            room.head(),
            List.of(new Draft(Instant.now(), "dreamt", 1, "00".repeat(16), "{}")));
    nodes.keep(new JdbcTranscripts(source)).append(room.head(), newer).join();

    assertThatThrownBy(() -> submitCast(room, 2, "support").join())
        .hasCauseInstanceOf(UnreadableEntry.class)
        .hasMessageContaining("dreamt");
    var fresh = nodes.on(source);
    assertThatThrownBy(() -> fresh.room(panel)).isInstanceOf(UnreadableEntry.class);
    cast(fresh.room(other.panel()), 2, "support");
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
