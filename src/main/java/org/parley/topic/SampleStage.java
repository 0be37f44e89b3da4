package org.parley.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.panel.Actor;
import org.parley.panel.Convene;
import org.parley.panel.Decision;
import org.parley.panel.Envelope;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelEvent;
import org.parley.panel.Position;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.topic.Sample.Panelist;
import org.parley.topic.Sample.Target;

/// The panel that a script is performed on, and what the names in the script stand for there.
final class SampleStage {

  private final String file;
  private final List<Happening> life = new ArrayList<>();
  private final List<String> recommendations = new ArrayList<>();
  private final Map<String, Reply.Id> replies = new HashMap<>();
  private Panel panel;

  SampleStage(String file, Convene convene, Instant at, List<DraftRecommendation> drafts) {
    this.file = file;
    drafts.forEach(draft -> addRecommendation(draft.id()));
    for (var event : accepted(convene.decide(), file))
      life.add(new Happening(at, Optional.empty(), event));
    panel = Panel.of(life);
  }

  Panel panel() {
    return panel;
  }

  List<Happening> life() {
    return List.copyOf(life);
  }

  /// @param line of the script, 0 for what it does not spell out
  /// @throws IllegalStateException naming file and line, if the panel refuses
  void submit(Actor actor, PanelCommand command, Instant at, int line) {
    var place = line == 0 ? file : file + ":" + line;
    // No lots are drawn where each recommendation is judged by itself.
    for (var event : accepted(panel.decide(new Envelope(actor, at, 0), command), place)) {
      var happening = new Happening(at, actor.seat(), event);
      life.add(happening);
      panel = panel.after(happening);
    }
  }

  private static List<PanelEvent> accepted(Decision decision, String place) {
    return switch (decision) {
      case Decision.Accepted(var events) -> events;
      case Decision.Deposited _ ->
          throw new IllegalStateException(place + ": a sample has no secret rounds");
      case Decision.Refused(var refusal) ->
          throw new IllegalStateException(place + ": the panel refuses this: " + refusal);
    };
  }

  /// Names the recommendation that is proposed next.
  void addRecommendation(String name) {
    recommendations.add(name);
  }

  /// Names the reply that is submitted next.
  void addReply(String name) {
    replies.put(name, new Reply.Id(panel.replies().size() + 1));
  }

  Actor chair() {
    return Actor.on(panel.seats().getFirst().id());
  }

  Actor actor(Panelist panelist) {
    return Actor.on(seat(panelist));
  }

  private Seat.Id seat(Panelist panelist) {
    var role = Optional.of(new Role.Id(panelist.role()));
    return panel.seats().stream()
        .filter(seat -> seat.role().equals(role) && seat.number() == panelist.number())
        .findFirst()
        .orElseThrow()
        .id();
  }

  Recommendation.Id recommendation(String name) {
    return new Recommendation.Id(recommendations.indexOf(name) + 1);
  }

  Reply.Target target(Target target) {
    return switch (target) {
      case Target.PositionOf(var panelist) ->
          panel
              .positionOf(seat(panelist))
              .map(Position::id)
              .map(Reply.Target.ToPosition::new)
              .orElseThrow();
      case Target.Recommendation(var name) ->
          new Reply.Target.ToRecommendation(recommendation(name));
      case Target.NamedReply(var name) ->
          new Reply.Target.ToReply(Optional.ofNullable(replies.get(name)).orElseThrow());
    };
  }
}
