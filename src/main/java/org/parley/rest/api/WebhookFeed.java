package org.parley.rest.api;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Consultation;
import org.parley.consultation.Statement;
import org.parley.people.WebhookCalls;
import org.parley.people.WebhookCalls.Call;
import org.parley.people.Webhooks;
import org.parley.people.Webhooks.Webhook;
import org.parley.room.Chronicle;
import org.parley.room.Halls;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Puts down what webhooks are to be told, entry by entry from a consultation's record: so nothing
/// is passed over that happened while nobody listened. Used by one thread.
@Component
class WebhookFeed {

  /// Records that are not read from the beginning again when they go on.
  private static final int OPEN = 20;

  private final Webhooks webhooks;
  private final WebhookCalls calls;
  private final Halls halls;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Map<Consultation.Id, Chronicle> chronicles = new HashMap<>();

  WebhookFeed(
      Webhooks webhooks, WebhookCalls calls, Halls halls, JsonMapper json, InstantSource clock) {
    this.webhooks = webhooks;
    this.calls = calls;
    this.halls = halls;
    this.json = json;
    this.clock = clock;
  }

  /// @param id the same for the same event, however often it is told; the number behind the stroke
  ///   grows from event to event
  /// @param statement what was said or judged; empty for the end
  record Event(String id, String event, UUID consultation, Optional<Shown.Own> statement) {}

  private record Told(String event, Call call) {}

  void feed(Consultation.Id id) {
    var all = webhooks.of(id);
    if (all.isEmpty()) return;
    var chronicle = chronicle(id, all);
    var told = new ArrayList<Told>();
    chronicle.readOn(
        (sequence, before, after) -> {
          var event = event(id + "/" + sequence, before, after);
          if (event != null)
            told.add(new Told(event.event(), new Call(sequence, json.writeValueAsString(event))));
        });
    for (var webhook : all) {
      if (webhook.toldTo() >= chronicle.sequence()) continue;
      calls.put(webhook, chronicle.sequence(), concerning(webhook, told), clock.instant());
    }
    chronicles.put(id, chronicle);
  }

  private static List<Call> concerning(Webhook webhook, List<Told> told) {
    return told.stream()
        .filter(one -> webhook.events().contains(one.event()))
        .map(Told::call)
        .filter(call -> call.sequence() > webhook.toldTo())
        .toList();
  }

  /// One that has read no further than all have been told of. Where something fails on the way, it
  /// is not used again.
  private Chronicle chronicle(Consultation.Id id, List<Webhook> all) {
    long least = all.stream().mapToLong(Webhook::toldTo).min().orElse(0);
    if (chronicles.size() > OPEN) chronicles.clear();
    var known = chronicles.remove(id);
    return known != null && known.sequence() <= least ? known : halls.chronicle(id);
  }

  private static @Nullable Event event(String id, Consultation before, Consultation after) {
    var consultation = after.id().value();
    if (after.isClosed() && !before.isClosed())
      return new Event(id, "consultation-closed", consultation, Optional.empty());
    for (var statement : after.statements()) {
      var was = before.statement(statement.id());
      if (was.filter(statement::equals).isPresent()) continue;
      if (was.isEmpty()) return event(id, "statement-added", consultation, statement);
      if (!was.get().status().equals(statement.status()))
        return event(id, "statement-moderated", consultation, statement);
    }
    return null;
  }

  private static Event event(String id, String event, UUID consultation, Statement statement) {
    return new Event(id, event, consultation, Optional.of(Shown.Own.of(statement)));
  }
}
