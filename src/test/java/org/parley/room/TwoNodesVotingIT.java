package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.consultation.Actor;
import org.parley.consultation.Choice;
import org.parley.consultation.Consultation;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.consultation.Statement;
import org.parley.database.TestDatabase;
import org.parley.transcript.VoteRow;
import org.parley.transcript.jdbc.JdbcVoteLogs;

/// Two servers on one PostgreSQL take the votes of one consultation at the same time.
class TwoNodesVotingIT {

  private static final int PEOPLE = 60;
  private static final int STATEMENTS = 20;

  private final Nodes nodes = new Nodes();

  @AfterEach
  void close() throws Exception {
    nodes.close();
  }

  private static Cast cast(int statement, long sequence) {
    var choice = sequence % 2 == 0 ? Choice.AGREE : Choice.DISAGREE;
    return new Cast(
        new Statement.Id(statement), Optional.of(choice), false, OptionalLong.of(sequence), 0);
  }

  /// Everybody answers everything through one node, and sends half of it again through the other,
  /// as browsers do that got no answer in time.
  @Test
  void nothing_is_lost_and_nothing_counts_twice() {
    var source = nodes.keep(TestDatabase.POSTGRESQL.migrated());
    var logs = new JdbcVoteLogs(source);
    var first = nodes.halls(source);
    var second = nodes.halls(source);
    var id = new Consultation.Id(UUID.randomUUID());
    var seeds = new ArrayList<String>();
    for (int i = 1; i <= STATEMENTS; i++) seeds.add("Statement " + i);
    first.create(new Actor.Host("h"), new Create(id, Settings.plain("T", "Q"), seeds));
    var here = first.hall(id);
    var there = second.hall(id);

    var answers = new ArrayList<CompletableFuture<List<CastOutcome>>>();
    for (int statement = 1; statement <= STATEMENTS; statement++)
      for (int person = 0; person < PEOPLE; person++) {
        boolean even = person % 2 == 0;
        var casts = List.of(cast(statement, statement));
        answers.add((even ? here : there).vote(person, casts));
        if (statement % 2 == 0) answers.add((even ? there : here).vote(person, casts));
      }
    answers.forEach(
        answer ->
            assertThat(answer.join())
                .allMatch(
                    outcome ->
                        outcome instanceof CastOutcome.Counted
                            || outcome instanceof CastOutcome.Repeated));

    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> here.votes().votes() == all() && there.votes().votes() == all());
    for (int statement = 1; statement <= STATEMENTS; statement++) {
      assertThat(here.votes().count(statement)).isEqualTo(there.votes().count(statement));
      assertThat(here.votes().count(statement).seen()).isEqualTo(PEOPLE);
    }
    var rows = new ArrayList<VoteRow>();
    logs.log(id.value()).read(0, rows::add);
    assertThat(rows.stream().map(row -> row.participant() + " " + row.statement()).distinct())
        .hasSize(all());
    assertThat(nodes.halls(source).hall(id).votes().votes()).isEqualTo(all());
  }

  private static int all() {
    return PEOPLE * STATEMENTS;
  }
}
