package org.parley.people;

import org.parley.consultation.Consultation;
import org.parley.room.Hall;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People who signed in at a provider to take part in a consultation: each is one participant, on
/// any device. Whom the provider knows them as is kept only as a hash under the server's key,
/// another one in each consultation, until it closes.
@Component
public class OidcPeople {

  private final JdbcClient jdbc;
  private final ServerKey key;

  OidcPeople(JdbcClient jdbc, ServerKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  /// Who this is in the consultation; whoever was faster stays.
  ///
  /// @param subject whom the provider knows them as
  public int participant(Hall hall, OidcProvider provider, String subject) {
    var consultation = hall.consultation().id();
    var person =
        key.derive("oidc-person", consultation + "\n" + provider.issuer() + "\n" + subject);
    var rows =
        jdbc.sql("select participant from signed_in where consultation = :id and person = :person")
            .param("id", consultation.value())
            .param("person", person)
            .query(Integer.class);
    var known = rows.optional();
    if (known.isPresent()) return known.get();
    jdbc.sql(
            """
            insert into signed_in (consultation, person, participant)
            values (:id, :person, :participant) on conflict do nothing
            """)
        .param("id", consultation.value())
        .param("person", person)
        .param("participant", hall.newParticipant())
        .update();
    return rows.single();
  }

  /// How many people signed in.
  public int count(Consultation.Id consultation) {
    return jdbc.sql("select count(*) from signed_in where consultation = :id")
        .param("id", consultation.value())
        .query(Integer.class)
        .single();
  }

  /// Nothing of this is needed any more when a consultation has closed.
  void forget() {
    jdbc.sql(
            "delete from signed_in where consultation in (select id from consultation where closed)")
        .update();
  }
}
