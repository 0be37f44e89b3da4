package org.parley.rest.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.people.ConsultationHosts;
import org.parley.people.Consultations;
import org.parley.people.EmbeddingSecrets;
import org.parley.people.Ids;
import org.parley.people.ParticipantCodes;
import org.parley.room.Hall;
import org.parley.room.HallAnswer;
import org.parley.room.Halls;
import org.parley.topic.TopicShelf;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Running consultations by program.
@RestController
@RequestMapping(path = "/api/v1/consultations", produces = MediaType.APPLICATION_JSON_VALUE)
class HostController {

  private final Halls halls;
  private final Consultations consultations;
  private final Stewards stewards;
  private final TopicShelf shelf;
  private final ParticipantCodes codes;
  private final ConsultationHosts hosts;
  private final EmbeddingSecrets secrets;
  private final Conversations conversations;
  private final InstantSource clock;

  HostController(
      Halls halls,
      Consultations consultations,
      Stewards stewards,
      TopicShelf shelf,
      ParticipantCodes codes,
      ConsultationHosts hosts,
      EmbeddingSecrets secrets,
      Conversations conversations,
      InstantSource clock) {
    this.halls = halls;
    this.consultations = consultations;
    this.stewards = stewards;
    this.shelf = shelf;
    this.codes = codes;
    this.hosts = hosts;
    this.secrets = secrets;
    this.conversations = conversations;
    this.clock = clock;
  }

  /// @param topic whose question and statements it starts from
  record Creation(
      Optional<String> topic, Optional<Setup> settings, Optional<List<String>> statements) {}

  record Seeds(List<String> statements) {}

  record Remark(Optional<String> remark) {}

  record HowMany(int count) {}

  record Codes(List<String> codes) {}

  record Embedding(String secret) {}

  /// Creates a consultation, from a topic or blank.
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Shown.Whole create(@RequestBody Creation given, HttpServletRequest request) {
    var steward = stewards.creator(request);
    var topic =
        given.topic().map(slug -> shelf.named(slug).orElseThrow(() -> Problem.badRequest("topic")));
    var usual =
        topic
            .map(found -> Settings.plain(found.title(), found.question()))
            .orElseGet(() -> Settings.plain("", ""));
    var statements =
        given.statements().or(() -> topic.map(found -> found.statements())).orElse(List.of());
    var id = new Consultation.Id(Ids.next(clock));
    var create =
        new Create(id, given.settings().map(setup -> setup.on(usual)).orElse(usual), statements);
    var actor = new Actor.Host(stewards.pseudonym(id, steward));
    possible(create.settings());
    var consultation = done(halls.create(actor, create));
    consultations.put(consultation, steward.account());
    return Shown.Whole.of(halls.hall(id));
  }

  /// Creates a consultation from the files of a Polis export, in a zip file.
  @PostMapping(path = "/import", consumes = "application/zip")
  @ResponseStatus(HttpStatus.CREATED)
  Shown.Whole bring(HttpServletRequest request) throws IOException {
    var steward = stewards.creator(request);
    var id = new Consultation.Id(Ids.next(clock));
    var actor = new Actor.Host(stewards.pseudonym(id, steward));
    var hall = conversations.bring(id, actor, request.getInputStream());
    consultations.put(hall.consultation(), steward.account());
    return Shown.Whole.of(hall);
  }

  /// Changes settings; what is left out stays.
  @PutMapping(path = "/{id}/settings", consumes = MediaType.APPLICATION_JSON_VALUE)
  Shown.Whole edit(@PathVariable String id, @RequestBody Setup setup, HttpServletRequest request) {
    return act(
        id,
        request,
        hall -> new ConsultationCommand.Edit(possible(setup.on(hall.consultation().settings()))));
  }

  /// Puts in statements.
  @PostMapping(path = "/{id}/seeds", consumes = MediaType.APPLICATION_JSON_VALUE)
  Shown.Whole seed(@PathVariable String id, @RequestBody Seeds seeds, HttpServletRequest request) {
    if (seeds.statements() == null) throw Problem.badRequest("statements");
    return act(id, request, _ -> new ConsultationCommand.AddSeeds(seeds.statements()));
  }

  /// Stops the voting for a while.
  @PostMapping(path = "/{id}/pause", consumes = MediaType.APPLICATION_JSON_VALUE)
  Shown.Whole pause(@PathVariable String id, @RequestBody Remark why, HttpServletRequest request) {
    return act(id, request, _ -> new ConsultationCommand.Pause(why.remark().orElse("")));
  }

  /// Goes on after a pause.
  @PostMapping("/{id}/resume")
  Shown.Whole resume(@PathVariable String id, HttpServletRequest request) {
    return act(id, request, _ -> new ConsultationCommand.Resume());
  }

  /// Ends the consultation for good, and publishes its data.
  @PostMapping("/{id}/close")
  Shown.Whole close(@PathVariable String id, HttpServletRequest request) {
    var hall = halls.hall(Asking.consultation(id));
    var actor = stewards.host(hall.consultation().id(), request);
    return listed(hall, hall.close(actor));
  }

  /// Makes codes for those who are to take part; each is one participant.
  @PostMapping(path = "/{id}/codes", consumes = MediaType.APPLICATION_JSON_VALUE)
  Codes codes(@PathVariable String id, @RequestBody HowMany given, HttpServletRequest request) {
    var hall = halls.hall(Asking.consultation(id));
    stewards.host(hall.consultation().id(), request);
    if (given.count() < 1 || given.count() > ParticipantCodes.MOST)
      throw Problem.badRequest("count");
    return new Codes(codes.make(hall, given.count()));
  }

  /// What an embedding site signs its own identifiers with.
  @GetMapping("/{id}/embedding")
  Embedding embedding(@PathVariable String id, HttpServletRequest request) {
    var consultation = Asking.consultation(id);
    stewards.host(consultation, request);
    return new Embedding(secrets.of(consultation));
  }

  /// Makes another secret; the one before is good for nothing any more.
  @PostMapping("/{id}/embedding")
  Embedding renewEmbedding(@PathVariable String id, HttpServletRequest request) {
    var consultation = Asking.consultation(id);
    stewards.host(consultation, request);
    return new Embedding(secrets.renew(consultation));
  }

  /// Settings that this server can keep.
  private Settings possible(Settings settings) {
    hosts
        .problem(settings)
        .ifPresent(
            refusal -> {
              throw Refusals.problem(refusal);
            });
    return settings;
  }

  private interface Command {
    ConsultationCommand on(Hall hall);
  }

  private Shown.Whole act(String id, HttpServletRequest request, Command command) {
    var hall = halls.hall(Asking.consultation(id));
    var actor = stewards.host(hall.consultation().id(), request);
    return listed(hall, hall.submit(actor, command.on(hall)));
  }

  private Shown.Whole listed(Hall hall, HallAnswer answer) {
    consultations.put(done(answer), Optional.empty());
    return Shown.Whole.of(hall);
  }

  static Consultation done(HallAnswer answer) {
    return switch (answer) {
      case HallAnswer.Done(var consultation) -> consultation;
      case HallAnswer.Refused(var refusal) -> throw Refusals.problem(refusal);
    };
  }
}
