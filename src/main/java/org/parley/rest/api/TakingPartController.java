package org.parley.rest.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import org.parley.consultation.Actor;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Results;
import org.parley.consultation.Sheet;
import org.parley.consultation.Standpoint;
import org.parley.consultation.Statement;
import org.parley.room.Hall;
import org.parley.room.HallAnswer;
import org.parley.room.Halls;
import org.parley.room.RecordUnreachable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Taking part in a consultation: joining, answering, adding statements, seeing where one stands.
@RestController
@RequestMapping(path = "/api/v1/consultations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class TakingPartController {

  private static final int MOST_NEXT = 20;
  private static final int MOST_ALIKE = 5;

  private final Halls halls;
  private final Joining joining;
  private final Asking asking;
  private final RateLimits limits;

  TakingPartController(Halls halls, Joining joining, Asking asking, RateLimits limits) {
    this.halls = halls;
    this.joining = joining;
    this.asking = asking;
    this.limits = limits;
  }

  /// Joins a consultation, or comes back to it. The answer sets a cookie, and has the same as a
  /// token for those who cannot keep cookies.
  @PostMapping(path = "/participants", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Shown.Joined> join(
      @PathVariable String id, @RequestBody Given.Join given, HttpServletRequest request) {
    var hall = hall(id);
    var joined = joining.join(hall, given, request);
    boolean embeddable = !hall.consultation().settings().origins().isEmpty();
    var cookie = asking.cookie(hall.consultation().id(), joined.token(), request, embeddable);
    return ResponseEntity.status(joined.known() ? HttpStatus.OK : HttpStatus.CREATED)
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .cacheControl(CacheControl.noStore())
        .body(joined);
  }

  /// What to answer next. Without having joined, some to look at.
  ///
  /// @param count how many, 1 to 20
  /// @param without statements not to be drawn, such as those skipped or waiting to be sent
  @GetMapping("/next")
  ResponseEntity<Shown.Next> next(
      @PathVariable String id,
      @RequestParam(defaultValue = "1") int count,
      @RequestParam(defaultValue = "") List<Integer> without,
      HttpServletRequest request) {
    var hall = hall(id);
    var participant = asking.participant(hall.consultation().id(), request);
    var sheet = participant.isPresent() ? hall.votes().sheet(participant.getAsInt()) : Sheet.EMPTY;
    long seed =
        participant.isPresent()
            ? seed(participant.getAsInt(), sheet.size())
            : ThreadLocalRandom.current().nextLong();
    return mine(
        new Shown.Next(
            drawn(hall, sheet, without, count, seed),
            sheet.size(),
            remaining(hall, sheet),
            hall.consultation().settings().goal()));
  }

  /// Answers statements. What is sent twice with the same sequence counts once, so whatever got no
  /// answer can be sent again.
  ///
  /// @param next how many statements to draw for the answer, 0 to 20
  @PostMapping(path = "/votes", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Shown.Voted> vote(
      @PathVariable String id,
      @RequestBody Given.Votes given,
      @RequestParam(defaultValue = "0") int next,
      HttpServletRequest request,
      Locale locale) {
    var hall = hall(id);
    int participant = asking.joined(hall.consultation().id(), request);
    limits.votes(hall.consultation().id() + "/" + participant);
    var outcomes =
        wait(hall.vote(participant, given.casts())).stream()
            .map(outcome -> Shown.Outcome.of(outcome, locale))
            .toList();
    var sheet = hall.votes().sheet(participant);
    return mine(
        new Shown.Voted(
            outcomes,
            sheet.size(),
            remaining(hall, sheet),
            hall.consultation().settings().goal(),
            next < 1
                ? List.of()
                : drawn(hall, sheet, List.of(), next, seed(participant, sheet.size()))));
  }

  /// What I have answered.
  @GetMapping("/votes")
  ResponseEntity<Shown.Answers> votes(@PathVariable String id, HttpServletRequest request) {
    var hall = hall(id);
    int participant = asking.joined(hall.consultation().id(), request);
    return mine(
        new Shown.Answers(
            Arrays.stream(hall.votes().sheet(participant).answers())
                .map(answer -> Shown.Answer.of(hall.consultation(), answer))
                .toList()));
  }

  /// Adds a statement.
  @PostMapping(path = "/statements", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Shown.Own> propose(
      @PathVariable String id, @RequestBody Given.Proposal given, HttpServletRequest request) {
    var hall = hall(id);
    int participant = asking.joined(hall.consultation().id(), request);
    limits.statement(hall.consultation().id() + "/" + participant);
    if (given.text() == null) throw Problem.badRequest("text");
    var command = new ConsultationCommand.Propose(given.text());
    return switch (hall.submit(new Actor.Participant(participant), command)) {
      case HallAnswer.Refused(var refusal) -> throw Refusals.problem(refusal);
      case HallAnswer.Done(var consultation) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .cacheControl(CacheControl.noStore())
              .body(Shown.Own.of(consultation.byNumber().lastEntry().getValue()));
    };
  }

  /// The statements I have added, and what became of them.
  @GetMapping("/statements/mine")
  ResponseEntity<Shown.Owns> own(@PathVariable String id, HttpServletRequest request) {
    var hall = hall(id);
    int participant = asking.joined(hall.consultation().id(), request);
    return mine(
        new Shown.Owns(
            hall.consultation().statements().stream()
                .filter(statement -> statement.author().filter(a -> a == participant).isPresent())
                .map(Shown.Own::of)
                .toList()));
  }

  /// Statements that are written like this text.
  @GetMapping("/statements/similar")
  ResponseEntity<Shown.Alikes> similar(@PathVariable String id, @RequestParam String text) {
    if (text.length() > 4 * Statement.LONGEST) throw Problem.badRequest("text");
    return mine(
        new Shown.Alikes(
            hall(id).picture().similar().to(text, MOST_ALIKE).stream()
                .map(
                    match ->
                        new Shown.Alike(
                            match.statement().id().number(),
                            match.statement().text(),
                            match.likeness()))
                .toList()));
  }

  /// Where I stand on the map, and how sure that is.
  @GetMapping("/standing")
  ResponseEntity<Shown.Standing> standing(@PathVariable String id, HttpServletRequest request) {
    var hall = hall(id);
    int participant = asking.joined(hall.consultation().id(), request);
    return mine(standing(hall, participant));
  }

  /// Says something of oneself, in place of what was said before. Nobody has to.
  @PutMapping(path = "/about-me", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> aboutMe(
      @PathVariable String id, @RequestBody Given.AboutMe given, HttpServletRequest request) {
    var hall = hall(id);
    int participant = asking.joined(hall.consultation().id(), request);
    limits.votes(hall.consultation().id() + "/" + participant);
    joining.answer(hall, participant, given.answers());
    return ResponseEntity.noContent().build();
  }

  private static Shown.Standing standing(Hall hall, int participant) {
    var sheet = hall.votes().sheet(participant);
    var picture = hall.picture();
    int needed = Standpoint.enough((int) picture.consultation().accepted().count());
    var results = Results.of(picture.consultation(), hall.votes(), picture.map());
    var point =
        picture
            .map()
            .map(map -> Standpoint.on(map, sheet, participant))
            .orElseGet(() -> Standpoint.unknown(sheet, Standpoint.Reason.TOO_FEW_PEOPLE));
    var groups = results.map().map(Results.Map::groups).orElse(List.of());
    return new Shown.Standing(
        point.answers(),
        needed,
        point.place().map(p -> new Shown.Stand(p.x(), p.y(), p.spread(), p.certainty())),
        Shown.key(point.reason()),
        point
            .place()
            .flatMap(Standpoint.Place::group)
            .filter(group -> group < groups.size())
            .map(groups::get)
            .map(camp -> new Shown.Group(camp.id(), camp.name(), camp.size())));
  }

  private static List<Shown.Asked> drawn(
      Hall hall, Sheet sheet, List<Integer> without, int count, long seed) {
    if (count < 1 || count > MOST_NEXT) throw Problem.badRequest("count");
    var picture = hall.picture();
    return Arrays.stream(picture.urns().draw(sheet, without::contains, count, seed))
        .mapToObj(number -> hall.consultation().byNumber().get(number))
        .filter(Statement::isAccepted)
        .map(Shown.Asked::of)
        .toList();
  }

  private static int remaining(Hall hall, Sheet sheet) {
    int[] open = {0};
    for (var statement : hall.consultation().statements())
      if (statement.isAccepted() && !sheet.has(statement.id().number())) open[0]++;
    return open[0];
  }

  /// Who asks again without having answered gets the same.
  private static long seed(int participant, int answered) {
    return participant * 1_000_003L + answered;
  }

  static <T> T wait(java.util.concurrent.CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RecordUnreachable unreachable) throw unreachable;
      throw e;
    }
  }

  private Hall hall(String id) {
    return halls.hall(Asking.consultation(id));
  }

  /// Nobody else's business.
  private static <T> ResponseEntity<T> mine(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
