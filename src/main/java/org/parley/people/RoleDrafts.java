package org.parley.people;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.parley.panel.Panel;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the seats of a role write together before its speaker files it. It stands beside the
/// record, which it enters only by being filed; whoever asks has to sit for the role.
@Component
public class RoleDrafts implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(RoleDrafts.class);

  /// How long what is written at another node may stay unseen here.
  private static final int ELSEWHERE_SECONDS = 2;

  private final JdbcClient jdbc;
  private final Map<Place, Table> tables = new ConcurrentHashMap<>();
  private final ScheduledExecutorService elsewhere =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("role-drafts").daemon().factory());

  RoleDrafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
    elsewhere.scheduleWithFixedDelay(
        this::lookElsewhere, ELSEWHERE_SECONDS, ELSEWHERE_SECONDS, TimeUnit.SECONDS);
  }

  /// Where a draft is written.
  ///
  /// @param basedOn the version of the position that is being revised, 0 for a new one
  public record Place(Panel.Id panel, Role.Id role, int basedOn) {}

  /// What stands in a field.
  ///
  /// @param revision how often it has been changed, from 1
  public record Words(String text, int revision) {}

  /// Whoever has a draft open.
  public interface Listener {

    /// Some of it reads otherwise.
    void written();

    /// Somebody went to a field, or left it.
    void moved();
  }

  /// Those who have a draft open on this node.
  private static final class Table {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Map<Seat.Id, Field> writing = new ConcurrentHashMap<>();
    private volatile int changes;

    /// On a thread of its own: whoever writes holds their own page.
    private void tell(Consumer<Listener> what) {
      Thread.startVirtualThread(() -> listeners.forEach(what));
    }
  }

  /// What has been written in each field; nothing of those nobody has touched.
  public Map<Field, Words> words(Place place) {
    var words = new EnumMap<Field, Words>(Field.class);
    jdbc.sql(
            """
            select field, words, revision from role_draft
             where panel = :panel and role = :role and based_on = :basedOn
            """)
        .params(params(place))
        .query(
            row -> {
              words.put(
                  Field.valueOf(row.getString("field")),
                  new Words(row.getString("words"), row.getInt("revision")));
            });
    return words;
  }

  /// Replaces what stands in a field.
  ///
  /// @param seen the revision the writer knew, 0 where there was none
  /// @return false if it has been changed meanwhile; then nothing is written
  public boolean write(Place place, Field field, String text, int seen) {
    boolean written = seen == 0 ? begin(place, field, text) : replace(place, field, text, seen);
    if (written) changed(place);
    return written;
  }

  private boolean begin(Place place, Field field, String text) {
    try {
      jdbc.sql(
              """
              insert into role_draft (panel, role, based_on, field, words, revision)
              values (:panel, :role, :basedOn, :field, :words, 1)
              """)
          .params(params(place))
          .param("field", field.name())
          .param("words", text)
          .update();
      return true;
    } catch (DuplicateKeyException _) {
      return false;
    }
  }

  private boolean replace(Place place, Field field, String text, int seen) {
    return jdbc.sql(
                """
                update role_draft set words = :words, revision = revision + 1
                 where panel = :panel and role = :role and based_on = :basedOn
                   and field = :field and revision = :seen
                """)
            .params(params(place))
            .param("field", field.name())
            .param("words", text)
            .param("seen", seen)
            .update()
        == 1;
  }

  /// What a role wrote has been filed.
  void forget(Panel.Id panel, Role.Id role) {
    jdbc.sql("delete from role_draft where panel = :panel and role = :role")
        .param("panel", panel.value())
        .param("role", role.key())
        .update();
  }

  /// Nothing will be filed any more.
  void forget(Panel.Id panel) {
    jdbc.sql("delete from role_draft where panel = :panel").param("panel", panel.value()).update();
  }

  /// In which field each seat is writing in a window of this node. Never kept.
  public Map<Seat.Id, Field> writing(Place place) {
    return Optional.ofNullable(tables.get(place))
        .map(table -> Map.copyOf(table.writing))
        .orElse(Map.of());
  }

  /// A seat goes to a field, or leaves the form where there is none.
  public void goes(Place place, Seat.Id seat, Optional<Field> field) {
    var table = tables.get(place);
    if (table == null) return;
    field.ifPresentOrElse(to -> table.writing.put(seat, to), () -> table.writing.remove(seat));
    table.tell(Listener::moved);
  }

  /// Calls after each change, on another thread.
  ///
  /// @return what ends it
  public Runnable listen(Place place, Listener listener) {
    tables.compute(
        place,
        (_, known) -> {
          var table = known == null ? opened(place) : known;
          table.listeners.add(listener);
          return table;
        });
    return () ->
        tables.computeIfPresent(
            place,
            (_, table) -> {
              table.listeners.remove(listener);
              return table.listeners.isEmpty() ? null : table;
            });
  }

  private Table opened(Place place) {
    var table = new Table();
    table.changes = changes(place);
    return table;
  }

  private void changed(Place place) {
    var table = tables.get(place);
    if (table == null) return;
    table.changes = changes(place);
    table.tell(Listener::written);
  }

  private void lookElsewhere() {
    tables.forEach(
        (place, table) -> {
          try {
            int changes = changes(place);
            if (changes == table.changes) return;
            table.changes = changes;
            table.tell(Listener::written);
          } catch (RuntimeException e) {
            log.warn("The drafts of panel {} cannot be read", place.panel(), e);
          }
        });
  }

  private int changes(Place place) {
    return jdbc.sql(
            """
            select coalesce(sum(revision), 0) from role_draft
             where panel = :panel and role = :role and based_on = :basedOn
            """)
        .params(params(place))
        .query(Integer.class)
        .single();
  }

  private static Map<String, Object> params(Place place) {
    return Map.of(
        "panel", place.panel().value(), "role", place.role().key(), "basedOn", place.basedOn());
  }

  @Override
  public void destroy() {
    elsewhere.shutdownNow();
  }
}
