package org.parley.rest.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.parley.consultation.Choice;
import org.parley.consultation.Statement;
import org.parley.room.Cast;
import org.springframework.http.HttpStatus;

/// What participants send.
final class Given {

  static final int MOST_VOTES = 200;

  private Given() {}

  /// @param code where one is needed
  /// @param external the embedding site's own identifier of the person
  /// @param signature of the embedding site for it
  record Join(Optional<String> code, Optional<String> external, Optional<String> signature) {}

  /// @param choice `agree`, `pass` or `disagree`; `none` takes an answer back
  /// @param sequence grows with each answer of this participant, so that what is sent twice counts
  ///   once; the time in milliseconds will do
  /// @param version of the text that was shown
  record Vote(
      int statement,
      String choice,
      Optional<Boolean> important,
      Optional<Long> sequence,
      Optional<Integer> version) {

    Cast cast() {
      if (statement < 0) throw Problem.badRequest("statement");
      var chosen = Choice.ofKey(choice == null ? "" : choice);
      if (chosen.isEmpty() && !"none".equals(choice)) throw Problem.badRequest("choice");
      if (sequence.filter(number -> number < 0 || number > 1L << 53).isPresent())
        throw Problem.badRequest("sequence");
      return new Cast(
          new Statement.Id(statement),
          chosen,
          important.orElse(false),
          sequence.map(OptionalLong::of).orElse(OptionalLong.empty()),
          version.orElse(0));
    }
  }

  record Votes(List<Vote> votes) {
    List<Cast> casts() {
      if (votes == null || votes.isEmpty()) throw Problem.badRequest("votes");
      if (votes.size() > MOST_VOTES)
        throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-many-votes").with("most", MOST_VOTES);
      return votes.stream().map(Vote::cast).toList();
    }
  }

  record Proposal(String text) {}

  /// Answers by question, each by the place of the choice from 0.
  record AboutMe(Map<String, Integer> answers) {}
}
