package org.parley.rest.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.Patterns;
import org.parley.consultation.Turnout;
import org.parley.people.Attention;
import org.parley.room.Halls;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How people take part, for the host: turnout over time, and what looks suspicious.
@RestController
@RequestMapping(path = "/api/v1/consultations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class AttentionController {

  private final Halls halls;
  private final Stewards stewards;
  private final Attention attention;

  AttentionController(Halls halls, Stewards stewards, Attention attention) {
    this.halls = halls;
    this.stewards = stewards;
    this.attention = attention;
  }

  /// @param seconds how long each slice is
  record Course(long seconds, List<Slice> slices) {}

  record Slice(Instant from, int newcomers, int answers) {}

  /// @param people in any of them
  /// @param shift of a share of agreement at most, 0 to 1, if none of them had answered; `null`
  ///   where too few would be left
  record Suspicious(List<Pattern> patterns, int people, Optional<Double> shift) {}

  record Pattern(String kind, int groups, int people, int largest) {}

  /// How many came and answered when.
  @GetMapping("/turnout")
  Course turnout(@PathVariable String id, HttpServletRequest request) {
    var turnout = seen(id, request).turnout();
    return new Course(
        turnout.step().toSeconds(),
        turnout.slices().stream().map(AttentionController::slice).toList());
  }

  /// What looks as if somebody answered more than once, or let a program answer.
  @GetMapping("/patterns")
  Suspicious patterns(@PathVariable String id, HttpServletRequest request) {
    var patterns = seen(id, request).patterns();
    return new Suspicious(
        patterns.found().stream().map(AttentionController::pattern).toList(),
        patterns.people(),
        patterns.shift());
  }

  private static Slice slice(Turnout.Slice slice) {
    return new Slice(slice.from(), slice.newcomers(), slice.answers());
  }

  private static Pattern pattern(Patterns.Pattern one) {
    return new Pattern(one.kind().key(), one.groups(), one.people(), one.largest());
  }

  private Attention.Seen seen(String id, HttpServletRequest request) {
    var hall = halls.hall(Asking.consultation(id));
    stewards.host(hall.consultation().id(), request);
    return attention.count(hall);
  }
}
