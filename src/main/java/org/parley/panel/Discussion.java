package org.parley.panel;

import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// What is said about texts beside the texts themselves.
///
/// @param amendments numbered from 1 in the order they were asked for
/// @param votes the amendments that rounds are on, by the number of the round
/// @param support who wants to see a recommendation on the table, besides whoever proposed it
/// @param voices what panelists say to what others said, and of themselves
/// @param moderation what chairs keep from readers
public record Discussion(
    PVector<Amendment> amendments,
    IntTreePMap<Amendment.Id> votes,
    PMap<Recommendation.Id, PSortedSet<Seat.Id>> support,
    Voices voices,
    Moderation moderation) {

  static final Discussion NONE =
      new Discussion(
          TreePVector.empty(),
          IntTreePMap.empty(),
          HashTreePMap.empty(),
          Voices.NONE,
          Moderation.NONE);

  public Optional<Amendment> amendment(Amendment.Id id) {
    return id.number() >= 1 && id.number() <= amendments.size()
        ? Optional.of(amendments.get(id.number() - 1))
        : Optional.empty();
  }

  /// The amendments to a recommendation, in the order they were asked for.
  public List<Amendment> amendments(Recommendation.Id recommendation) {
    return amendments.stream().filter(a -> a.recommendation().equals(recommendation)).toList();
  }

  /// The amendment a round is on; empty where it is on recommendations.
  public Optional<Amendment> amendment(Round.Id round) {
    return Optional.ofNullable(votes.get(round.number())).flatMap(this::amendment);
  }

  /// Those who support a recommendation, without whoever proposed it.
  public PSortedSet<Seat.Id> supporters(Recommendation.Id recommendation) {
    return support.getOrDefault(recommendation, TreePSet.empty());
  }

  Discussion with(Amendment amendment) {
    int number = amendment.id().number();
    return new Discussion(
        number > amendments.size()
            ? amendments.plus(amendment)
            : amendments.with(number - 1, amendment),
        votes,
        support,
        voices,
        moderation);
  }

  Discussion with(Amendment.Id amendment, Amendment.State state) {
    return with(amendment(amendment).orElseThrow().with(state));
  }

  Discussion withVote(Round.Id round, Amendment.Id amendment) {
    return new Discussion(
        amendments, votes.plus(round.number(), amendment), support, voices, moderation);
  }

  /// The round that was to decide it has been taken back.
  Discussion withoutVote(Round.Id round) {
    return amendment(round)
        .map(
            it ->
                new Discussion(amendments, votes.minus(round.number()), support, voices, moderation)
                    .with(it.with(new Amendment.State.Open())))
        .orElse(this);
  }

  Discussion withSupport(Recommendation.Id recommendation, PSortedSet<Seat.Id> supporters) {
    return new Discussion(
        amendments, votes, support.plus(recommendation, supporters), voices, moderation);
  }

  Discussion with(Voices voices) {
    return new Discussion(amendments, votes, support, voices, moderation);
  }

  Discussion with(Moderation moderation) {
    return new Discussion(amendments, votes, support, voices, moderation);
  }
}
