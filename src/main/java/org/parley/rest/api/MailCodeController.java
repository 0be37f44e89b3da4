package org.parley.rest.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.parley.consultation.Consultation;
import org.parley.consultation.Refusal;
import org.parley.consultation.Settings.Entry;
import org.parley.consultation.Stage;
import org.parley.people.MailAddress;
import org.parley.people.MailCodes;
import org.parley.room.Halls;
import org.parley.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Sends codes by mail to those who take part by confirming an address.
@RestController
@RequestMapping(
    path = "/api/v1/consultations/{id}/mail-codes",
    produces = MediaType.APPLICATION_JSON_VALUE)
class MailCodeController {

  private final Halls halls;
  private final MailCodes codes;
  private final RateLimits limits;

  MailCodeController(Halls halls, MailCodes codes, RateLimits limits) {
    this.halls = halls;
    this.codes = codes;
    this.limits = limits;
  }

  record Wanted(String address) {}

  /// Has a code sent to an address, good for an hour. The answer is the same whether the address
  /// has taken part or not, and whether mail gets there or not.
  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  void send(
      @PathVariable String id,
      @RequestBody Wanted wanted,
      HttpServletRequest request,
      Locale locale) {
    var hall = halls.hall(Asking.consultation(id));
    var consultation = hall.consultation();
    if (consultation.settings().entry() != Entry.MAIL)
      throw new Problem(HttpStatus.CONFLICT, "not-by-mail");
    if (hall.stage() == Stage.OVER || hall.stage() == Stage.CLOSED)
      throw Refusals.problem(new Refusal.NotOpen(hall.stage()));
    limits.mail(request.getRemoteAddr());
    if (wanted.address() == null) throw Problem.badRequest("address");
    var address = MailAddress.of(wanted.address()).orElseThrow(() -> Problem.badRequest("address"));
    codes.send(consultation.id(), address, new Letter(Messages.in(locale), consultation));
  }

  private record Letter(Messages messages, Consultation consultation) implements MailCodes.Letter {

    @Override
    public String subject() {
      return messages.say("api.mail.subject", consultation.settings().title());
    }

    @Override
    public String code(String code) {
      return messages.say("api.mail.code", consultation.settings().title(), code);
    }

    @Override
    public String used() {
      return messages.say("api.mail.used", consultation.settings().title());
    }
  }
}
