package org.parley.panel;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whose turn it is to speak. Points of order go first, then answers of those who were asked, then
/// questions and contributions: of the role that has spoken least, among its seats of the one that
/// has spoken least, and then of whoever has waited longest. Where the panel does not balance, only
/// waiting counts.
public final class FloorOrder {

  private FloorOrder() {}

  /// All requests, the next first.
  public static List<Floor.Request> of(Panel panel) {
    return panel.floor().requests().stream().sorted(order(panel)).toList();
  }

  public static Optional<Floor.Request> next(Panel panel) {
    return panel.floor().requests().stream().min(order(panel));
  }

  private static Comparator<Floor.Request> order(Panel panel) {
    var urgency = Comparator.comparing((Floor.Request request) -> urgency(request.kind()));
    // Sorting keeps the order in which they were made among equals.
    if (!panel.floor().terms().balanced()) return urgency.thenComparing(Floor.Request::at);
    var spoken = SpeakingTime.granted(panel.floor());
    return urgency
        .thenComparing(request -> balanced(request) ? role(panel, request, spoken) : Duration.ZERO)
        .thenComparing(request -> balanced(request) ? spoken.of(request.seat()) : Duration.ZERO)
        .thenComparing(Floor.Request::at);
  }

  private static int urgency(Floor.Kind kind) {
    return switch (kind) {
      case POINT_OF_ORDER -> 0;
      case ANSWER -> 1;
      case QUESTION, CONTRIBUTION -> 2;
    };
  }

  private static boolean balanced(Floor.Request request) {
    return urgency(request.kind()) == 2;
  }

  private static Duration role(Panel panel, Floor.Request request, SpeakingTime spoken) {
    return spoken.ofRole(panel.seat(request.seat()).orElseThrow());
  }
}
