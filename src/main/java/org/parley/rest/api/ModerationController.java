package org.parley.rest.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.Actor;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Count;
import org.parley.consultation.Statement;
import org.parley.room.Hall;
import org.parley.room.Halls;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Judging statements by program.
@RestController
@RequestMapping(
    path = "/api/v1/consultations/{id}/moderation",
    produces = MediaType.APPLICATION_JSON_VALUE)
class ModerationController {

  private final Halls halls;
  private final Stewards stewards;

  ModerationController(Halls halls, Stewards stewards) {
    this.halls = halls;
    this.stewards = stewards;
  }

  /// @param second whether somebody else has to judge it
  /// @param claimed whether another moderator has it before them
  /// @param count what people said to it
  record Judged(
      int id,
      String text,
      int version,
      boolean seed,
      boolean meta,
      String status,
      Optional<String> reason,
      Optional<Integer> into,
      boolean second,
      boolean claimed,
      Instant at,
      Count count) {

    static Judged of(Hall hall, Actor asking, Statement statement) {
      var own = Shown.Own.of(statement);
      return new Judged(
          own.id(),
          own.text(),
          statement.version(),
          statement.isSeed(),
          statement.meta(),
          own.status(),
          own.reason(),
          own.into(),
          statement.second().isPresent(),
          hall.claims().holder(statement.id()).filter(holder -> !holder.equals(asking)).isPresent(),
          statement.at(),
          hall.votes().count(own.id()));
    }
  }

  record Queue(List<Judged> statements) {}

  record Claim(boolean yours) {}

  record Rejection(String reason, Optional<String> remark) {}

  record Merger(int into) {}

  record Rewording(String text) {}

  record Marking(boolean meta) {}

  /// Statements to judge, the oldest first; or all.
  @GetMapping
  Queue queue(
      @PathVariable String id,
      @RequestParam(defaultValue = "to-judge") String which,
      HttpServletRequest request) {
    var hall = hall(id);
    var actor = stewards.moderator(hall.consultation().id(), request);
    return new Queue(
        hall.consultation().statements().stream()
            .filter(statement -> which.equals("all") || statement.isToJudge())
            .map(statement -> Judged.of(hall, actor, statement))
            .toList());
  }

  /// Says that one has a statement before oneself; holds for three minutes.
  @PostMapping("/{statement}/claim")
  Claim claim(@PathVariable String id, @PathVariable int statement, HttpServletRequest request) {
    var hall = hall(id);
    var actor = stewards.moderator(hall.consultation().id(), request);
    return new Claim(hall.claims().claim(new Statement.Id(statement), actor).equals(actor));
  }

  @DeleteMapping("/{statement}/claim")
  void release(@PathVariable String id, @PathVariable int statement, HttpServletRequest request) {
    var hall = hall(id);
    var actor = stewards.moderator(hall.consultation().id(), request);
    hall.claims().release(new Statement.Id(statement), actor);
  }

  @PostMapping("/{statement}/accept")
  Judged accept(@PathVariable String id, @PathVariable int statement, HttpServletRequest request) {
    return act(id, statement, request, ConsultationCommand.Accept::new);
  }

  @PostMapping(path = "/{statement}/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
  Judged reject(
      @PathVariable String id,
      @PathVariable int statement,
      @RequestBody Rejection given,
      HttpServletRequest request) {
    var reason =
        Setup.word(Statement.Reason.class, "reason", given.reason() == null ? "" : given.reason());
    return act(
        id,
        statement,
        request,
        which -> new ConsultationCommand.Reject(which, reason, given.remark().orElse("")));
  }

  @PostMapping(path = "/{statement}/second-opinion", consumes = MediaType.APPLICATION_JSON_VALUE)
  Judged askSecondOpinion(
      @PathVariable String id,
      @PathVariable int statement,
      @RequestBody HostController.Remark given,
      HttpServletRequest request) {
    return act(
        id,
        statement,
        request,
        which -> new ConsultationCommand.AskSecondOpinion(which, given.remark().orElse("")));
  }

  @PostMapping(path = "/{statement}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
  Judged merge(
      @PathVariable String id,
      @PathVariable int statement,
      @RequestBody Merger given,
      HttpServletRequest request) {
    if (given.into() < 0) throw Problem.badRequest("into");
    return act(
        id,
        statement,
        request,
        which -> new ConsultationCommand.Merge(which, new Statement.Id(given.into())));
  }

  /// Changes a text, as long as nobody has voted on it.
  @PostMapping(path = "/{statement}/reword", consumes = MediaType.APPLICATION_JSON_VALUE)
  Judged reword(
      @PathVariable String id,
      @PathVariable int statement,
      @RequestBody Rewording given,
      HttpServletRequest request) {
    if (given.text() == null) throw Problem.badRequest("text");
    return act(
        id, statement, request, which -> new ConsultationCommand.Reword(which, given.text()));
  }

  /// Says whether a statement is about the participants themselves; such are kept out of the map.
  @PostMapping(path = "/{statement}/mark", consumes = MediaType.APPLICATION_JSON_VALUE)
  Judged mark(
      @PathVariable String id,
      @PathVariable int statement,
      @RequestBody Marking given,
      HttpServletRequest request) {
    return act(id, statement, request, which -> new ConsultationCommand.Mark(which, given.meta()));
  }

  private interface Command {
    ConsultationCommand on(Statement.Id statement);
  }

  private Judged act(String id, int number, HttpServletRequest request, Command command) {
    if (number < 0) throw Problem.notFound();
    var hall = hall(id);
    var actor = stewards.moderator(hall.consultation().id(), request);
    var statement = new Statement.Id(number);
    var consultation = HostController.done(hall.submit(actor, command.on(statement)));
    hall.claims().release(statement, actor);
    return Judged.of(hall, actor, consultation.statement(statement).orElseThrow());
  }

  private Hall hall(String id) {
    return halls.hall(Asking.consultation(id));
  }
}
