package org.parley.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consultation.Consultation;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Participants of consultations who come with something of their own, and what they say of
/// themselves. Most have nothing here: their cookie says which number they are.
@Component
public class ParticipantKeys {

  private final JdbcClient jdbc;

  ParticipantKeys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Who came with this before.
  ///
  /// @param key a code or an identifier; only its hash is kept
  public Optional<Integer> find(Consultation.Id consultation, String key) {
    return jdbc.sql(
            "select participant from participant_key where consultation = :id and key_hash = :hash")
        .param("id", consultation.value())
        .param("hash", ServerKey.hash(key))
        .query(Integer.class)
        .optional();
  }

  /// Remembers who comes with this; whoever was faster stays.
  public int put(Consultation.Id consultation, String key, int participant) {
    try {
      jdbc.sql(
              "insert into participant_key (consultation, key_hash, participant) values (:id, :hash, :number)")
          .param("id", consultation.value())
          .param("hash", ServerKey.hash(key))
          .param("number", participant)
          .update();
      return participant;
    } catch (DuplicateKeyException e) {
      return find(consultation, key).orElseThrow(() -> e);
    }
  }

  /// Who came with something of their own.
  List<Integer> participants(Consultation.Id consultation) {
    return jdbc.sql("select participant from participant_key where consultation = :id")
        .param("id", consultation.value())
        .query(Integer.class)
        .list();
  }

  /// What a participant says of themselves, in place of what they said before.
  public void answer(Consultation.Id consultation, int participant, Map<String, Integer> answers) {
    jdbc.sql("delete from participant_answer where consultation = :id and participant = :number")
        .param("id", consultation.value())
        .param("number", participant)
        .update();
    answers.forEach(
        (question, choice) ->
            jdbc.sql(
                    """
                    insert into participant_answer (consultation, participant, question, choice)
                    values (:id, :number, :question, :choice)
                    """)
                .param("id", consultation.value())
                .param("number", participant)
                .param("question", question)
                .param("choice", choice)
                .update());
  }

  /// What participants said of themselves: by their numbers, the choice of each question.
  public Map<Integer, Map<String, Integer>> answers(Consultation.Id consultation) {
    var answers = new HashMap<Integer, Map<String, Integer>>();
    jdbc.sql(
            """
            select participant, question, choice from participant_answer where consultation = :id
            """)
        .param("id", consultation.value())
        .query(
            row -> {
              answers
                  .computeIfAbsent(row.getInt("participant"), _ -> new HashMap<>())
                  .put(row.getString("question"), row.getInt("choice"));
            });
    return answers;
  }
}
