package org.parley.people;

import org.parley.consultation.Consultation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What sites sign the identifiers of their readers with, to vouch for them in a consultation.
/// Derived from the server's key; only how often it was renewed is stored.
@Component
public class EmbeddingSecrets {

  private final JdbcClient jdbc;
  private final ServerKey key;

  EmbeddingSecrets(JdbcClient jdbc, ServerKey key) {
    this.jdbc = jdbc;
    this.key = key;
  }

  public String of(Consultation.Id consultation) {
    int generation = generation(consultation);
    return key.derive("embedding", consultation + (generation == 0 ? "" : "\n" + generation));
  }

  /// Another secret; what was signed with the one before is no longer accepted. Whoever has joined
  /// stays.
  public String renew(Consultation.Id consultation) {
    if (!raise(consultation)) {
      try {
        jdbc.sql("insert into embedding_secret (consultation, generation) values (:id, 1)")
            .param("id", consultation.value())
            .update();
      } catch (DuplicateKeyException _) {
        raise(consultation);
      }
    }
    return of(consultation);
  }

  private boolean raise(Consultation.Id consultation) {
    return jdbc.sql(
                "update embedding_secret set generation = generation + 1 where consultation = :id")
            .param("id", consultation.value())
            .update()
        > 0;
  }

  private int generation(Consultation.Id consultation) {
    return jdbc.sql("select generation from embedding_secret where consultation = :id")
        .param("id", consultation.value())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }
}
