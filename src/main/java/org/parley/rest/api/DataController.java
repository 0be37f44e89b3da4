package org.parley.rest.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.parley.consultation.Ending;
import org.parley.report.ModerationLog;
import org.parley.report.OpenData;
import org.parley.report.WholeConversation;
import org.parley.room.Hall;
import org.parley.room.Halls;
import org.parley.text.FileName;
import org.parley.transcript.Transcripts;
import org.parley.transcript.json.ConsultationExport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A consultation's data as files.
@RestController
@RequestMapping("/api/v1/consultations/{id}")
class DataController {

  private final Halls halls;
  private final Stewards stewards;
  private final Transcripts transcripts;

  DataController(Halls halls, Stewards stewards, Transcripts transcripts) {
    this.halls = halls;
    this.stewards = stewards;
    this.transcripts = transcripts;
  }

  record Log(List<ModerationLog.Act> lines) {}

  /// What was published when the consultation ended, as a zip file.
  @GetMapping(path = "/open-data", produces = "application/zip")
  void openData(@PathVariable String id, HttpServletResponse response) throws IOException {
    var hall = hall(id);
    if (!hall.consultation().isClosed()) throw new Problem(HttpStatus.CONFLICT, "not-closed");
    attach(response, hall, "application/zip", "open-data.zip");
    new OpenData(
            hall.consultation(),
            hall.votes(),
            hall.secret(),
            transcripts,
            hall.consultation().ending().flatMap(Ending::patterns))
        .write(response.getOutputStream());
  }

  /// Everything as it is, in the files of a Polis export, as a zip file; for the host.
  @GetMapping(path = "/export", produces = "application/zip")
  void export(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var hall = hall(id);
    stewards.host(hall.consultation().id(), request);
    attach(response, hall, "application/zip", WholeConversation.FILE);
    new WholeConversation(
            hall.consultation(),
            hall.votes(),
            hall::history,
            hall.picture().map().or(() -> hall.redraw().map()),
            request.getRequestURL().toString().replace("/export", ""))
        .write(response.getOutputStream());
  }

  /// The record of statements and moderation, which anybody can check with `./parley verify`.
  @GetMapping(path = "/transcript", produces = "application/jsonl")
  void transcript(@PathVariable String id, HttpServletResponse response) throws IOException {
    var hall = hall(id);
    var head = hall.head();
    attach(response, hall, "application/jsonl", "transcript.jsonl");
    new ConsultationExport(transcripts)
        .write(hall.consultation(), head, response.getOutputStream());
  }

  /// What moderators did to which statements, and why.
  @GetMapping(path = "/moderation-log", produces = "application/json")
  Log log(@PathVariable String id) {
    return new Log(ModerationLog.of(hall(id).consultation().id(), transcripts).lines());
  }

  private static void attach(HttpServletResponse response, Hall hall, String type, String what) {
    var consultation = hall.consultation();
    var file = FileName.of(consultation.settings().title(), consultation.id().value(), what);
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  private Hall hall(String id) {
    return halls.hall(Asking.consultation(id));
  }
}
