package org.parley.rest.api;

import java.util.Locale;
import java.util.MissingResourceException;
import org.parley.room.NoSuchConsultation;
import org.parley.room.RecordUnreachable;
import org.parley.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Tells every failure of the API as `application/problem+json`: `type` for programs, `title` for
/// people, in their language where Parley speaks it.
@RestControllerAdvice(basePackageClasses = Problems.class)
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> problem(Problem problem, Locale locale) {
    return response(problem, locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreachable(RecordUnreachable e, Locale locale) {
    return response(Problem.unavailable(), locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> none(NoSuchConsultation e, Locale locale) {
    return response(Problem.notFound(), locale);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unexpected(RuntimeException e, Locale locale) {
    log.error("A request of the API failed", e);
    return response(new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "failed"), locale);
  }

  /// What Spring found wrong with the request itself.
  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception ex,
      @org.jspecify.annotations.Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var locale = request instanceof ServletWebRequest web ? web.getLocale() : Locale.ENGLISH;
    // What was found wrong while the request was being read comes wrapped.
    if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof Problem problem)
      return ResponseEntity.status(problem.status())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(detail(problem, locale));
    var type =
        switch (status.value()) {
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 406 -> "not-acceptable";
          case 413 -> "too-large";
          case 415 -> "unsupported-media-type";
          default -> status.is4xxClientError() ? "bad-request" : "failed";
        };
    var detail = detail(new Problem(HttpStatus.valueOf(status.value()), type), locale);
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail);
  }

  static ResponseEntity<ProblemDetail> response(Problem problem, Locale locale) {
    var response =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    problem
        .retryAfter()
        .ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store").body(detail(problem, locale));
  }

  private static ProblemDetail detail(Problem problem, Locale locale) {
    var detail = ProblemDetail.forStatus(problem.status());
    detail.setType(java.net.URI.create("urn:parley:" + problem.type()));
    detail.setTitle(title(problem, locale));
    problem.details().forEach(detail::setProperty);
    return detail;
  }

  static String title(Problem problem, Locale locale) {
    try {
      return Messages.in(locale).say("api." + problem.type());
    } catch (MissingResourceException e) {
      return problem.type();
    }
  }
}
