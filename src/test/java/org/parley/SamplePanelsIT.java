package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.database.TestDatabase;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.panel.Settings.Visibility;
import org.parley.people.Accounts;
import org.parley.people.Arrivals;
import org.parley.people.Attention;
import org.parley.people.Guests;
import org.parley.people.Holders;
import org.parley.people.Invitations;
import org.parley.people.Listings;
import org.parley.people.Reception;
import org.parley.people.RoleDrafts;
import org.parley.people.ServerKey;
import org.parley.people.Throttle;
import org.parley.room.Rooms;
import org.parley.topic.SamplePlay;
import org.parley.topic.Topic;
import org.parley.topic.TopicShelf;
import org.parley.topic.Topics;
import org.parley.transcript.Chain;
import org.parley.transcript.Head;
import org.parley.transcript.Transcripts;
import org.parley.transcript.Verification;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class SamplePanelsIT {

  private static final Topic TOPIC =
      Topics.shipped().named("encryption-and-lawful-access").orElseThrow();
  private static final Panel.Id ID = SamplePanels.idFor(TOPIC);
  private static final Instant NOW = Instant.parse("2026-03-06T20:00:00Z");
  private static final List<Happening> LIFE =
      SamplePlay.of(TOPIC, TOPIC.sample().orElseThrow(), ID, NOW.atZone(ZoneId.systemDefault()));

  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (var resource : opened.reversed()) resource.close();
  }

  @ParameterizedTest
  @EnumSource
  void the_first_start_puts_up_one_finished_panel(TestDatabase database) {
    var server = server(keep(database.migrated()));

    server.getBean(SamplePanels.class).putUp();

    assertThat(server.getBean(Listings.class).open())
        .containsExactly(
            new Listings.Listing(
                ID,
                Optional.empty(),
                "Study commission on encryption and lawful access",
                TOPIC.slug(),
                Visibility.PUBLIC,
                "closed",
                true,
                LIFE.getFirst().at()));
    assertThat(room(server)).isEqualTo(Panel.of(LIFE));
    assertThat(server.getBean(Holders.class).names(ID)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_record_of_a_sample_verifies(TestDatabase database) {
    var server = server(keep(database.migrated()));

    server.getBean(SamplePanels.class).putUp();

    var head = server.getBean(Rooms.class).room(ID).head();
    assertThat(head.sequence()).isEqualTo(LIFE.size());
    assertThat(
            Chain.verify(
                ID.value(),
                Head.start(ID.value()),
                server.getBean(Transcripts.class).read(ID.value(), 0, 1_000),
                Optional.of(head)))
        .isEqualTo(new Verification.Intact(head));
  }

  @ParameterizedTest
  @EnumSource
  void later_starts_leave_it_as_it_is(TestDatabase database) {
    var source = keep(database.migrated());
    var first = server(source);
    first.getBean(SamplePanels.class).putUp();
    var head = first.getBean(Rooms.class).room(ID).head();

    var second = server(source);
    second.getBean(SamplePanels.class).putUp();

    assertThat(second.getBean(Listings.class).open()).hasSize(1);
    assertThat(second.getBean(Rooms.class).room(ID).head()).isEqualTo(head);
  }

  @ParameterizedTest
  @EnumSource
  void a_start_that_ended_before_the_panel_was_listed_is_made_good(TestDatabase database) {
    var source = keep(database.migrated());
    server(source).getBean(Rooms.class).admit(ID, LIFE).join();

    var next = server(source);
    assertThat(next.getBean(Listings.class).open()).isEmpty();
    next.getBean(SamplePanels.class).putUp();

    assertThat(next.getBean(Listings.class).open()).hasSize(1);
    assertThat(room(next).length()).isEqualTo(LIFE.size());
  }

  @ParameterizedTest
  @EnumSource
  void two_nodes_that_start_at_once_put_up_one(TestDatabase database) {
    var source = keep(database.migrated());
    var nodes = List.of(server(source), server(source));

    CompletableFuture.allOf(
            nodes.stream()
                .map(node -> node.getBean(SamplePanels.class))
                .map(samples -> CompletableFuture.runAsync(samples::putUp))
                .toArray(CompletableFuture[]::new))
        .join();

    for (var node : nodes) {
      assertThat(node.getBean(Listings.class).open()).hasSize(1);
      assertThat(room(node).length()).isEqualTo(LIFE.size());
    }
  }

  @Test
  void there_is_none_where_the_setting_says_so() {
    var server = server(keep(TestDatabase.H2.migrated()), Map.of("parley.sample", "false"));

    server.getBean(SamplePanels.class).putUp();

    assertThat(server.getBean(Listings.class).open()).isEmpty();
  }

  private static Panel room(AnnotationConfigApplicationContext server) {
    return server.getBean(Rooms.class).room(ID).panel();
  }

  private AnnotationConfigApplicationContext server(DataSource source) {
    return server(source, Map.of("parley.sample", "true"));
  }

  /// As much of the server as samples need, at [#NOW].
  private AnnotationConfigApplicationContext server(
      DataSource source, Map<String, Object> settings) {
    var server = new AnnotationConfigApplicationContext();
    var properties = server.getEnvironment().getPropertySources();
    properties.addFirst(new MapPropertySource("settings", settings));
    properties.addLast(
        new MapPropertySource(
            "usual",
            Map.of("parley.data", "none", "parley.key", "0".repeat(64), "parley.topics", "")));
    server.registerBean(DataSource.class, () -> source, it -> it.setDestroyMethodName(""));
    server.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
    server.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
    server.registerBean(
        InstantSource.class, () -> InstantSource.fixed(NOW), it -> it.setPrimary(true));
    server.registerBean(
        PasswordEncoder.class, PasswordEncoderFactories::createDelegatingPasswordEncoder);
    server.register(
        RoomConfiguration.class,
        ServerKey.class,
        Accounts.class,
        Throttle.class,
        Arrivals.class,
        Attention.class,
        Invitations.class,
        Guests.class,
        Holders.class,
        Listings.class,
        Reception.class,
        RoleDrafts.class,
        TopicShelf.class,
        SamplePanels.class);
    server.refresh();
    return keep(server);
  }

  private <T extends AutoCloseable> T keep(T resource) {
    opened.add(resource);
    return resource;
  }
}
