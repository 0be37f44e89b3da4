package org.parley.topic;

import java.util.List;

/// The keys that may stand together in one place of `topic.yaml`, and whether they have to. They
/// are the same as the properties in `docs/topic.schema.json`; a test holds the two together.
enum Keys {
  TOPIC(
      "the topic",
      List.of("title", "question", "summary", "format", "roles"),
      List.of(
          "language",
          "order",
          "positions",
          "statements",
          "recommendations",
          "method",
          "roll-call",
          "rule",
          "assignment",
          "positions-by",
          "audience",
          "phases")),
  ROLE("a role", List.of("id", "name", "mandate"), List.of("colour", "shape", "seats")),
  POSITION(
      "a position",
      List.of("role", "title", "stance", "reasons"),
      List.of("could-accept", "cannot-accept")),
  RECOMMENDATION("a recommendation", List.of("id", "title", "text"), List.of("sponsor")),
  RULE("the rule", List.of(), List.of("threshold", "role-threshold", "quorum", "abstentions")),
  AUDIENCE("the audience", List.of(), List.of("opinion", "consultation")),
  PHASE("a phase", List.of("phase"), List.of("minutes"));

  private final KeySet set;

  Keys(String place, List<String> required, List<String> optional) {
    set = new KeySet(place, required, optional);
  }

  KeySet set() {
    return set;
  }

  List<String> all() {
    return set.all();
  }

  List<String> required() {
    return set.required();
  }
}
