package org.parley.transcript.jdbc;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.parley.transcript.Drawings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Drawings in the table `drawing`.
public final class JdbcDrawings implements Drawings {

  private final JdbcClient jdbc;

  public JdbcDrawings(DataSource source) {
    this.jdbc = JdbcClient.create(source);
  }

  @Override
  public Optional<Drawing> last(UUID consultation) {
    return jdbc.sql("select number, landmarks from drawing where consultation = :consultation")
        .param("consultation", consultation)
        .query((row, _) -> new Drawing(row.getLong("number"), row.getBytes("landmarks")))
        .optional();
  }

  @Override
  public boolean keep(UUID consultation, long before, byte[] landmarks) {
    if (before == 0) return begin(consultation, landmarks);
    return jdbc.sql(
                """
                update drawing set number = number + 1, landmarks = :landmarks
                where consultation = :consultation and number = :before
                """)
            .param("landmarks", landmarks)
            .param("consultation", consultation)
            .param("before", before)
            .update()
        > 0;
  }

  private boolean begin(UUID consultation, byte[] landmarks) {
    try {
      jdbc.sql(
              """
              insert into drawing (consultation, number, landmarks)
              values (:consultation, 1, :landmarks)
              """)
          .param("consultation", consultation)
          .param("landmarks", landmarks)
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }
}
