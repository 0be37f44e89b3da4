package org.parley.rest.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;

/// Why a request is not answered as it was asked, as RFC 9457 tells it.
final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final HttpStatus status;
  private final String type;
  private final transient Map<String, Object> details = new LinkedHashMap<>();
  private long retryAfter;

  /// @param type a word programs may rely on; `docs/api.md` lists them
  Problem(HttpStatus status, String type) {
    super(type, null, false, false);
    this.status = status;
    this.type = type;
  }

  static Problem notFound() {
    return new Problem(HttpStatus.NOT_FOUND, "not-found");
  }

  static Problem badRequest(String field) {
    return new Problem(HttpStatus.BAD_REQUEST, "bad-request").with("field", field);
  }

  static Problem tooMany(long seconds) {
    return later("too-many-requests", seconds);
  }

  /// So many streams are open from one address that others are to have theirs.
  static Problem tooManyStreams(int most) {
    return later("too-many-streams", 30).with("most", most);
  }

  private static Problem later(String type, long seconds) {
    var problem = new Problem(HttpStatus.TOO_MANY_REQUESTS, type);
    problem.retryAfter = seconds;
    return problem;
  }

  static Problem unavailable() {
    var problem = new Problem(HttpStatus.SERVICE_UNAVAILABLE, "record-unreachable");
    problem.retryAfter = 1;
    return problem;
  }

  Problem with(String name, Object value) {
    details.put(name, value);
    return this;
  }

  HttpStatus status() {
    return status;
  }

  String type() {
    return type;
  }

  Map<String, Object> details() {
    return details;
  }

  /// Seconds to wait before asking again.
  OptionalLong retryAfter() {
    return retryAfter == 0 ? OptionalLong.empty() : OptionalLong.of(retryAfter);
  }
}
