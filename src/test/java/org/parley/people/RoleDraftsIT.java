package org.parley.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.database.TestDatabase;
import org.parley.panel.Panel;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.people.RoleDrafts.Place;
import org.parley.people.RoleDrafts.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

class RoleDraftsIT {

  private static final Panel.Id PANEL = new Panel.Id(UUID.randomUUID());
  private static final Role.Id PRIVACY = new Role.Id("privacy");
  private static final Place NEW = new Place(PANEL, PRIVACY, 0);

  @ParameterizedTest
  @EnumSource
  void nothing_is_overwritten_unseen(TestDatabase database) {
    try (var source = database.migrated()) {
      var drafts = new RoleDrafts(JdbcClient.create(source));

      assertThat(drafts.write(NEW, Field.TITLE, "Keep it", 0)).isTrue();
      assertThat(drafts.write(NEW, Field.TITLE, "Open it", 0)).isFalse();
      assertThat(drafts.write(NEW, Field.TITLE, "Keep it closed", 1)).isTrue();
      assertThat(drafts.write(NEW, Field.TITLE, "Open it", 1)).isFalse();
      assertThat(drafts.write(NEW, Field.REASONS, "Because.", 0)).isTrue();

      assertThat(drafts.words(NEW))
          .containsEntry(Field.TITLE, new Words("Keep it closed", 2))
          .containsEntry(Field.REASONS, new Words("Because.", 1))
          .hasSize(2);
      assertThat(drafts.words(new Place(PANEL, new Role.Id("technology"), 0))).isEmpty();
      assertThat(drafts.words(new Place(PANEL, PRIVACY, 1))).isEmpty();
      drafts.forget(PANEL, PRIVACY);
      assertThat(drafts.words(NEW)).isEmpty();
      drafts.destroy();
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_written_at_another_node_is_heard_here(TestDatabase database) {
    try (var source = database.migrated()) {
      var here = new RoleDrafts(JdbcClient.create(source));
      var there = new RoleDrafts(JdbcClient.create(source));
      var heard = new Heard();
      var ends = here.listen(NEW, heard);

      there.write(NEW, Field.TITLE, "Keep it closed", 0);

      Awaitility.await().until(() -> heard.written.get() == 1);
      assertThat(heard.moved).hasValue(0);
      here.goes(NEW, new Seat.Id(2), Optional.of(Field.TITLE));
      Awaitility.await().until(() -> heard.moved.get() == 1);
      assertThat(heard.written).hasValue(1);
      assertThat(here.writing(NEW)).containsEntry(new Seat.Id(2), Field.TITLE);
      ends.run();
      assertThat(here.writing(NEW)).isEmpty();
      here.destroy();
      there.destroy();
    }
  }

  private static final class Heard implements RoleDrafts.Listener {
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger moved = new AtomicInteger();

    @Override
    public void written() {
      written.incrementAndGet();
    }

    @Override
    public void moved() {
      moved.incrementAndGet();
    }
  }
}
