package org.parley.ui.ballot;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.ui.Words;
import org.parley.voting.Ballot;

/// What a ballot says of one recommendation, in words.
final class OwnAnswer {

  private OwnAnswer() {}

  static String of(Ballot ballot, String key) {
    return switch (ballot) {
      case Ballot.Grades(var grades) ->
          Optional.ofNullable(grades.get(key))
              .map(Words.ofPanels()::grade)
              .orElseGet(OwnAnswer::none);
      case Ballot.Approvals(var approved) ->
          Words.ofPanels().grade(approved.contains(key) ? "approved" : "not-approved");
      case Ballot.Scores(var scores) ->
          Optional.ofNullable(scores.get(key))
              .map(n -> Words.say("ballot.own.points", n))
              .orElseGet(OwnAnswer::none);
      case Ballot.Ranking(var groups) ->
          place(groups.stream().map(List::copyOf).toList(), key)
              .map(n -> Words.say("ballot.own.place", n))
              .orElseGet(OwnAnswer::none);
      case Ballot.Allocation(var votes) -> votes(votes.getOrDefault(key, 0));
    };
  }

  private static Optional<Integer> place(List<List<String>> groups, String key) {
    return IntStream.range(0, groups.size())
        .filter(i -> groups.get(i).contains(key))
        .mapToObj(i -> i + 1)
        .findFirst();
  }

  private static String votes(int votes) {
    return votes < 0
        ? Words.say("ballot.own.against", -votes)
        : Words.say("ballot.own.votes", votes);
  }

  private static String none() {
    return Words.say("ballot.own.none");
  }
}
