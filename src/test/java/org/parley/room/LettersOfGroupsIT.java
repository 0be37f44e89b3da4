package org.parley.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.consultation.Actor;
import org.parley.consultation.Choice;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.consultation.Statement;
import org.parley.database.TestDatabase;
import org.parley.opinionmap.OpinionMap;

/// Two camps, of which the smaller becomes the larger; a group keeps its letter all the same, and
/// the map is drawn again just as it was.
class LettersOfGroupsIT {

  private static final int STATEMENTS = 12;
  private static final Consultation.Id ID = new Consultation.Id(UUID.randomUUID());
  private static final Timing SHORT = Timing.USUAL.withIdle(Duration.ofMillis(100));

  private final Nodes nodes = new Nodes();

  @AfterEach
  void close() throws Exception {
    nodes.close();
  }

  private static Hall begun(Halls halls) {
    var seeds = IntStream.rangeClosed(1, STATEMENTS).mapToObj(i -> "Statement " + i).toList();
    halls.create(new Actor.Host("h"), new Create(ID, Settings.plain("T", "Q"), seeds));
    return halls.hall(ID);
  }

  /// People of one camp, the first fourteen, agree where all others disagree, with a doubt here and
  /// there. All answer one statement after the other, so that no map shows one camp alone.
  private static void vote(Hall hall, int from, int to) {
    for (int statement = 1; statement <= STATEMENTS; statement++)
      for (int person = from; person < to; person++) {
        boolean agrees = (statement % 2 == 0) == person < 14;
        int choice = (person + statement) % 7 == 0 ? 0 : agrees ? 1 : -1;
        var cast =
            new Cast(
                new Statement.Id(statement),
                Optional.of(Choice.of(choice)),
                false,
                OptionalLong.of(1),
                0);
        hall.vote(person, List.of(cast)).join();
      }
  }

  private static String letter(OpinionMap map, int person) {
    return map.groups().get(map.groupOf(person)).name();
  }

  private static OpinionMap map(Hall hall) {
    return hall.redraw().map().orElseThrow();
  }

  /// Up to the point at which sizes alone would give the other letters.
  private static OpinionMap overtaken(Hall hall) {
    vote(hall, 0, 22);
    var early = map(hall);
    assertThat(letter(early, 0)).isNotEqualTo(letter(early, 14));
    vote(hall, 22, 44);
    var late = map(hall);
    assertThat(letter(late, 0)).isEqualTo(letter(early, 0));
    // Fewer than a tenth more.
    vote(hall, 44, 46);
    return map(hall);
  }

  private static void isTheSame(OpinionMap now, OpinionMap before) {
    assertThat(letter(now, 0)).isEqualTo(letter(before, 0));
    assertThat(letter(now, 30)).isEqualTo(letter(before, 30)).isNotEqualTo(letter(now, 0));
    assertThat(now.x()).isEqualTo(before.x());
    assertThat(now.y()).isEqualTo(before.y());
    assertThat(now.labels()).isEqualTo(before.labels());
    assertThat(now.reliability()).isEqualTo(before.reliability());
  }

  @ParameterizedTest
  @EnumSource
  void groups_keep_their_letters_over_a_restart(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var before = overtaken(begun(nodes.halls(source)));

    isTheSame(map(nodes.halls(source).hall(ID)), before);
  }

  @ParameterizedTest
  @EnumSource
  void a_hall_nobody_uses_is_let_go_and_comes_back_as_it_was(TestDatabase database) {
    var source = nodes.keep(database.migrated());
    var halls = nodes.halls(source, SHORT);
    var hall = begun(halls);
    var end = hall.listen(_ -> {});
    var before = overtaken(hall);
    letGo(halls, end);

    assertThat(hall.enter()).isFalse();
    var again = halls.hall(ID);
    assertThat(again).isNotSameAs(hall);
    isTheSame(map(again), before);
    assertThat(again.votes().votes()).isEqualTo(hall.votes().votes());
    assertThat(again.head()).isEqualTo(hall.head());
    vote(again, 50, 51);
    assertThat(letter(map(again), 50)).isEqualTo(letter(before, 30));
  }

  private static void letGo(Halls halls, Runnable lastOneLeaves) {
    await().during(Duration.ofSeconds(2)).until(() -> halls.isOpen(ID));
    lastOneLeaves.run();
    await().atMost(Duration.ofSeconds(30)).until(() -> !halls.isOpen(ID));
  }

  @Test
  void nodes_give_the_same_letters() {
    var source = nodes.keep(TestDatabase.POSTGRESQL.migrated());
    var here = begun(nodes.halls(source));
    overtaken(here);
    var there = nodes.halls(source).hall(ID);
    isTheSame(map(there), map(here));

    // Each looks for groups afresh; whoever is second takes what the first has found.
    vote(here, 60, 90);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> there.votes().votes() == here.votes().votes());
    isTheSame(map(there), map(here));
  }

  @Test
  void a_judged_statement_changes_no_letter() {
    DataSource source = nodes.keep(TestDatabase.H2.migrated());
    var hall = begun(nodes.halls(source));
    var before = overtaken(hall);
    hall.submit(
        new Actor.Host("h"),
        new ConsultationCommand.Reject(new Statement.Id(3), Statement.Reason.OFF_TOPIC, ""));
    var without = map(hall);
    assertThat(letter(without, 0)).isEqualTo(letter(before, 0));

    isTheSame(map(nodes.halls(source).hall(ID)), without);
  }
}
