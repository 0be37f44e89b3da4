package org.parley.rest.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.consultation.Breakdown;
import org.parley.consultation.Consultation;
import org.parley.consultation.Results;
import org.parley.people.Consultations;
import org.parley.people.Descriptions;
import org.parley.room.Hall;
import org.parley.room.Halls;
import org.parley.room.Picture;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/// What everybody may read of consultations.
@RestController
@RequestMapping(path = "/api/v1/consultations", produces = MediaType.APPLICATION_JSON_VALUE)
class ReadingController {

  private static final CacheControl SHORTLY =
      CacheControl.maxAge(Duration.ofSeconds(2)).cachePublic();

  private final Halls halls;
  private final Consultations consultations;
  private final Descriptions descriptions;
  private final JsonMapper json;
  private final Map<Consultation.Id, Prepared> results = new ConcurrentHashMap<>();

  ReadingController(
      Halls halls, Consultations consultations, Descriptions descriptions, JsonMapper json) {
    this.halls = halls;
    this.consultations = consultations;
    this.descriptions = descriptions;
    this.json = json;
  }

  /// The results of one picture, as they are sent to everybody. The picture itself goes with its
  /// hall.
  private record Prepared(WeakReference<Picture> picture, byte[] bytes) {}

  /// Consultations that are listed, open ones first.
  @GetMapping
  Shown.Lines list() {
    return new Shown.Lines(consultations.listed().stream().map(Shown.Line::of).toList());
  }

  /// One consultation: what it asks, how it is run, and how far it is.
  @GetMapping("/{id}")
  ResponseEntity<Shown.Whole> whole(@PathVariable String id, HttpServletRequest request) {
    var hall = hall(id);
    var whole = Shown.Whole.of(hall);
    return cached(whole, "c" + Integer.toHexString(whole.hashCode()), request);
  }

  /// The statements that are shown, without figures.
  @GetMapping("/{id}/statements")
  ResponseEntity<List<Shown.Asked>> statements(
      @PathVariable String id, HttpServletRequest request) {
    var consultation = hall(id).consultation();
    return cached(
        consultation.accepted().map(Shown.Asked::of).toList(),
        "s" + consultation.length(),
        request);
  }

  /// The results so far: counts, map, groups, what is shared and what divides.
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Results.class)))
  @GetMapping("/{id}/results")
  ResponseEntity<byte[]> results(@PathVariable String id, HttpServletRequest request) {
    var hall = hall(id);
    var picture = hall.picture();
    var tag = "r" + Long.toHexString(System.identityHashCode(hall)) + "-" + picture.version();
    return cached(bytes(hall, picture), tag, request);
  }

  /// The results by what people said of themselves in answer to one question.
  @GetMapping("/{id}/results/by/{question}")
  ResponseEntity<Breakdown> breakdown(
      @PathVariable String id, @PathVariable String question, HttpServletRequest request) {
    var hall = hall(id);
    var breakdown =
        hall.consultation().settings().questions().stream()
            .filter(one -> one.key().equals(question))
            .findFirst()
            .map(one -> descriptions.of(hall, one))
            .orElseThrow(Problem::notFound);
    return cached(breakdown, "b" + Integer.toHexString(breakdown.hashCode()), request);
  }

  private byte[] bytes(Hall hall, Picture picture) {
    return results
        .compute(
            hall.consultation().id(),
            (_, known) ->
                known != null && known.picture().refersTo(picture)
                    ? known
                    : new Prepared(new WeakReference<>(picture), prepare(hall, picture)))
        .bytes();
  }

  private byte[] prepare(Hall hall, Picture picture) {
    return json.writeValueAsBytes(Results.of(picture.consultation(), hall.votes(), picture.map()));
  }

  private Hall hall(String id) {
    return halls.hall(Asking.consultation(id));
  }

  private static <T> ResponseEntity<T> cached(T body, String tag, HttpServletRequest request) {
    var quoted = "\"" + tag + "\"";
    var asked = new ServletWebRequest(request);
    if (asked.checkNotModified(quoted))
      return ResponseEntity.status(304).eTag(quoted).cacheControl(SHORTLY).build();
    return ResponseEntity.ok().eTag(quoted).cacheControl(SHORTLY).body(body);
  }
}
