package org.parley.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.topic.TopicRole.Shape;

/// Reads the roles of a topic, and afterwards knows which there are.
final class RolesReader {

  static final int LEAST = 2;
  static final int MOST = 12;
  static final int NAME = 60;
  static final int MANDATE = 600;
  static final int SEATS_EACH = 4;

  private static final String NO_ID = "";

  private final Fields topic;
  private final Once once = new Once("id");
  private final List<String> ids = new ArrayList<>();
  private final Map<String, String> looks = new LinkedHashMap<>();

  RolesReader(Fields topic) {
    this.topic = topic;
  }

  List<TopicRole> read() {
    var roles = new ArrayList<TopicRole>();
    for (var node : topic.list("roles", LEAST, MOST))
      topic.inside(node, Keys.ROLE).flatMap(this::role).ifPresent(roles::add);
    int seats = roles.stream().mapToInt(TopicRole::seats).sum();
    if (seats > TopicRole.MOST_SEATS)
      topic
          .node("roles")
          .ifPresent(node -> topic.fault(node, Fault.TOO_MANY_SEATS, seats, TopicRole.MOST_SEATS));
    return roles;
  }

  private Optional<TopicRole> role(Fields fields) {
    int place = ids.size();
    var id = fields.slug("id");
    id.ifPresent(found -> fields.node("id").ifPresent(node -> once.check(found, node, fields)));
    ids.add(id.orElse(NO_ID));
    var name = fields.text("name", NAME);
    var mandate = fields.text("mandate", MANDATE);
    int colour =
        fields.number("colour", 1, TopicRole.COLOURS).orElse(1 + place % TopicRole.COLOURS);
    var shape = fields.choice("shape", Shape.values()).orElse(shapeAt(place));
    int seats = fields.number("seats", 1, TopicRole.MOST_SEATS).orElse(SEATS_EACH);
    if (!fields.areSound()) return Optional.empty();
    var other = looks.putIfAbsent(colour + shape.key(), name.orElseThrow());
    if (other != null) fields.fault(Fault.LOOK_ALIKE_ROLES, other, name.orElseThrow());
    return Optional.of(
        new TopicRole(
            id.orElseThrow(), name.orElseThrow(), mandate.orElseThrow(), colour, shape, seats));
  }

  /// After as many roles as there are colours the shapes move on by one, so that colour and shape
  /// never fall together again.
  private static Shape shapeAt(int place) {
    var shapes = Shape.values();
    return shapes[(place + place / TopicRole.COLOURS) % shapes.length];
  }

  /// A role named elsewhere in the topic, faulted if there is none. While a role's own id is at
  /// fault, who knows which was meant.
  Optional<String> named(String key, Fields fields) {
    var id = fields.text(key, Slugs.MOST);
    if (id.isPresent() && !ids.contains(id.get()) && !ids.contains(NO_ID) && !ids.isEmpty())
      fields
          .node(key)
          .ifPresent(
              node -> fields.fault(node, Fault.UNKNOWN_ROLE, id.get(), String.join(", ", ids)));
    return id;
  }
}
