package org.parley.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.topic.Sample.Panelist;
import org.parley.topic.Sample.Target;

/// The names a script may use at the place that has been read so far: seats, positions by their
/// seats, recommendations by their ids, replies by the names they were given.
final class SampleNames {

  static final String CHAIR = "chair";

  private final List<TopicRole> roles;
  private final Map<String, Panelist> seats = new LinkedHashMap<>();
  private final List<String> recommendations = new ArrayList<>();
  private final Map<String, Target> targets = new LinkedHashMap<>();

  SampleNames(List<TopicRole> roles, List<DraftRecommendation> drafts) {
    this.roles = roles;
    for (var role : roles)
      for (int number = 1; number <= role.seats(); number++) {
        var seat = new Panelist(role.id(), number);
        seats.put(seat.toString(), seat);
      }
    for (var draft : drafts) addRecommendation(draft.id());
  }

  List<TopicRole> roles() {
    return roles;
  }

  List<String> seats() {
    return List.copyOf(seats.keySet());
  }

  Panelist seat(String name) {
    return Optional.ofNullable(seats.get(name)).orElseThrow();
  }

  List<String> recommendations() {
    return List.copyOf(recommendations);
  }

  List<String> targets() {
    return List.copyOf(targets.keySet());
  }

  Target target(String name) {
    return Optional.ofNullable(targets.get(name)).orElseThrow();
  }

  void addPosition(Panelist panelist) {
    targets.put(panelist.toString(), new Target.PositionOf(panelist));
  }

  void addRecommendation(String id) {
    recommendations.add(id);
    targets.put(id, new Target.Recommendation(id));
  }

  void addReply(String name) {
    targets.put(name, new Target.NamedReply(name));
  }
}
