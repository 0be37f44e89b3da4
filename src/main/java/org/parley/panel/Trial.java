package org.parley.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Something that was tried with a recommendation on its way to consensus.
public sealed interface Trial {

  Instant at();

  /// @param number of the version, from 1
  /// @param by empty for a draft of the topic
  record Written(int number, Optional<Seat.Id> by, Instant at) implements Trial {}

  /// A change that somebody asked for, with what has become of it.
  record Amended(Amendment amendment) implements Trial {
    @Override
    public Instant at() {
      return amendment.at();
    }
  }

  /// A closed round on it.
  record Voted(Round round, Instant at) implements Trial {}

  /// All of them, in the order of time.
  static List<Trial> of(Panel panel, Recommendation recommendation) {
    var tried = new ArrayList<Trial>();
    for (int number = 1; number <= recommendation.version(); number++) {
      var version = recommendation.versions().get(number - 1);
      tried.add(new Written(number, version.by(), version.at()));
    }
    panel
        .discussion()
        .amendments(recommendation.id())
        .forEach(amendment -> tried.add(new Amended(amendment)));
    panel
        .closedRounds()
        .filter(round -> round.item(recommendation.id()).isPresent())
        .forEach(round -> tried.add(new Voted(round, round.closed().orElseThrow())));
    tried.sort(Comparator.comparing(Trial::at));
    return List.copyOf(tried);
  }
}
