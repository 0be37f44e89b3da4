package org.parley.rest.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Consultation;
import org.parley.room.Halls;
import org.parley.room.NoSuchConsultation;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Stands before the API: limits how often one address asks and how much it sends, and lets pages
/// of other sites in only where the consultation may be embedded there.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class ApiFilter extends OncePerRequestFilter {

  private static final String ROOT = "/api/v1/";
  private static final String CONSULTATIONS = ROOT + "consultations/";
  private static final int ID = 36;

  /// Answers are data; whoever opens one in a browser sees just that.
  private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final RateLimits limits;
  private final Halls halls;
  private final JsonMapper json;

  ApiFilter(RateLimits limits, Halls halls, JsonMapper json) {
    this.limits = limits;
    this.halls = halls;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !path(request).startsWith(ROOT);
  }

  /// Event streams are written to for as long as they are open.
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return true;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      limits.address(request.getRemoteAddr());
      var origin = request.getHeader(HttpHeaders.ORIGIN);
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Content-Security-Policy", NOTHING_RUNS);
      if (origin != null && !isOwn(origin, request)) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (isAllowed(origin, request)) allow(origin, request, response);
        else if (!READING.contains(request.getMethod()))
          throw new Problem(HttpStatus.FORBIDDEN, "foreign-origin");
      }
      if (isPreflight(request)) response.setStatus(HttpStatus.NO_CONTENT.value());
      else chain.doFilter(Bodies.limited(path(request), request), new InOnePiece(response));
    } catch (Problem problem) {
      var answer = Problems.response(problem, request.getLocale());
      response.setStatus(answer.getStatusCode().value());
      answer
          .getHeaders()
          .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      json.writeValue(response.getOutputStream(), answer.getBody());
    }
  }

  /// Spring flushes before an answer is complete, which sends its end in a packet of its own.
  /// Tomcat flushes what is complete, and then knows its length.
  private static final class InOnePiece extends HttpServletResponseWrapper {
    InOnePiece(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void flushBuffer() {}
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD) != null;
  }

  private static void allow(
      String origin, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
    response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Retry-After");
    if (isPreflight(request)) {
      response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT, DELETE");
      response.setHeader(
          HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type, If-None-Match");
      response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "7200");
    }
  }

  private boolean isAllowed(String origin, HttpServletRequest request) {
    return consultation(path(request)).map(id -> origins(id).contains(origin)).orElse(false);
  }

  private List<String> origins(Consultation.Id id) {
    try {
      return halls.hall(id).consultation().settings().origins();
    } catch (NoSuchConsultation e) {
      return List.of();
    }
  }

  private static Optional<Consultation.Id> consultation(String path) {
    int from = CONSULTATIONS.length();
    if (!path.startsWith(CONSULTATIONS) || path.length() < from + ID) return Optional.empty();
    try {
      return Optional.of(Asking.consultation(path.substring(from, from + ID)));
    } catch (Problem e) {
      return Optional.empty();
    }
  }

  private static boolean isOwn(String origin, HttpServletRequest request) {
    int port = request.getServerPort();
    boolean usual = port == (request.getScheme().equals("https") ? 443 : 80);
    var own = request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    return origin.equals(own);
  }

  /// As whatever answers reads it: an address can be written in many ways.
  private static String path(HttpServletRequest request) {
    @Nullable String within = request.getPathInfo();
    return within == null ? request.getServletPath() : request.getServletPath() + within;
  }
}
