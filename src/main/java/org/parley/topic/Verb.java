package org.parley.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be done in a script of a panel. The verb is a key of the act; its value says what it is
/// done to, and the other keys belong to the verb.
enum Verb {
  PHASE("the opening of a phase", List.of(), List.of()),
  FILES(
      "a filed position",
      List.of("by", "reasons"),
      List.of("could-accept", "cannot-accept", "sources")),
  REFILES(
      "a revised position",
      List.of("by"),
      List.of("reasons", "could-accept", "cannot-accept", "sources")),
  SUPPORTS("a reply", List.of("text"), List.of("by", "as")),
  CHALLENGES("a reply", List.of("text"), List.of("by", "as")),
  ASKS("a reply", List.of("text"), List.of("by", "as")),
  ANSWERS("a reply", List.of("text"), List.of("by", "as")),
  PROPOSES("a proposal", List.of("title", "text"), List.of("by")),
  REVISES("a revision", List.of(), List.of("by", "title", "text")),
  WITHDRAWS("a withdrawal", List.of(), List.of("by")),
  ROUND("a round", List.of("until"), List.of()),
  ADOPTS("the adoption of the report", List.of(), List.of()),
  CLOSES("the end of the panel", List.of(), List.of());

  static final List<String> ALL = Arrays.stream(values()).map(Verb::key).toList();

  private final KeySet keys;

  Verb(String place, List<String> required, List<String> optional) {
    var always = Stream.of("at", key());
    keys = new KeySet(place, Stream.concat(always, required.stream()).toList(), optional);
  }

  static Optional<Verb> of(String key) {
    return Arrays.stream(values()).filter(verb -> verb.key().equals(key)).findFirst();
  }

  String key() {
    return Slugs.of(this);
  }

  KeySet keys() {
    return keys;
  }
}
