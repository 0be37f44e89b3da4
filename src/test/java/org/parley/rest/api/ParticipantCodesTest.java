package org.parley.rest.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.Create;
import org.parley.consultation.Settings;
import org.parley.consultation.Settings.Entry;
import org.parley.consultation.Vary;
import org.parley.people.AtOnce;
import org.parley.people.ParticipantCodes;
import org.parley.room.Hall;
import org.parley.room.Halls;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

/// Who guesses the codes of participants.
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:views;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
      "parley.data=target/view-test",
      "parley.limits.joins=0",
      "parley.sample=false"
    })
class ParticipantCodesTest {

  private static final int MANY = 200;

  @Autowired private Joining joining;
  @Autowired private Halls halls;
  @Autowired private ParticipantCodes codes;

  private Hall hall(Entry entry) {
    var id = new Consultation.Id(UUID.randomUUID());
    var settings = Vary.entry(Settings.plain("Bicycles", "How shall we ride?"), entry);
    halls.create(new Actor.Host("h"), new Create(id, settings, List.of("Helmets save lives")));
    return halls.hall(id);
  }

  private HttpStatus join(Hall hall, Optional<String> code, String from) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(from);
    try {
      joining.join(hall, new Given.Join(code, Optional.empty(), Optional.empty()), request);
      return HttpStatus.CREATED;
    } catch (Problem e) {
      return e.status();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CODE", "MAIL"})
  void many_wrong_codes_at_once_are_not_more_than_ten(Entry entry) {
    var hall = hall(entry);
    var from = entry == Entry.CODE ? "203.0.113.2" : "203.0.113.3";

    int refused =
        AtOnce.refused(
            MANY,
            i -> join(hall, Optional.of("guess " + i), from).equals(HttpStatus.TOO_MANY_REQUESTS));

    assertThat(refused).isEqualTo(MANY - 10);
  }

  @ParameterizedTest
  @EnumSource(names = {"CODE", "MAIL"})
  void who_gives_no_code_guesses_none(Entry entry) {
    for (int i = 0; i < 20; i++)
      assertThat(join(hall(entry), Optional.empty(), "203.0.113.4"))
          .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void a_class_that_types_its_codes_at_once_is_let_in() {
    var hall = hall(Entry.CODE);
    var given = codes.make(hall, 40);

    int late =
        AtOnce.refused(
            given.size(),
            i -> !join(hall, Optional.of(given.get(i)), "203.0.113.5").equals(HttpStatus.CREATED));

    assertThat(late).isZero();
  }
}
