package org.parley.panel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.consensus.Counted;
import org.parley.consensus.Question;
import org.parley.consensus.Rule;
import org.parley.voting.Ballot.Allocation;
import org.parley.voting.Ballot.Approvals;
import org.parley.voting.Ballot.Grades;
import org.parley.voting.Ballot.Ranking;
import org.parley.voting.Ballot.Scores;
import org.parley.voting.Tally;
import org.pcollections.IntTreePMap;

/// A vote on one or more recommendations. Ballots are named in the record, or in no place but the
/// round's box; nobody is shown one, and nothing is counted, before the round is closed.
///
/// @param items what is voted on, each in the version it had when the round opened
/// @param methodVersion the version of the method's rules
/// @param rule when a recommendation counts as consensus; empty where nothing is judged
/// @param ruleHash SHA-256 of the rule, fixed before the first ballot
/// @param seed of the lots that decide ties no rule resolves
/// @param ballots the ballot that counts, by seat number; none in a secret round
/// @param inBox the seats whose ballots are in the box of a secret round, by their numbers
/// @param result once closed
/// @param published once a secret round is closed
/// @param stopped once closed: which part of the stop rule was met
public record Round(
    Id id,
    List<Item> items,
    Voting voting,
    int methodVersion,
    Optional<Rule> rule,
    Optional<String> ruleHash,
    long seed,
    Secrecy secrecy,
    Terms terms,
    Instant opened,
    Optional<Instant> closed,
    IntTreePMap<Ballot> ballots,
    IntTreePMap<Boxed> inBox,
    Optional<Result> result,
    Optional<Published> published,
    Optional<StopRule.Met> stopped) {

  public record Id(int number) {
    @Override
    public String toString() {
      return "round " + number;
    }
  }

  /// A seat whose ballot is in the box of a secret round.
  ///
  /// @param holders how many have left the seat since its first ballot, while the round was open:
  ///   each of them and the next may have put in the one that lies there
  /// @param behind whether somebody has left it since the round closed
  public record Boxed(Seat.Id seat, int holders, boolean behind) {

    private Boxed left(boolean open) {
      return open ? new Boxed(seat, holders + 1, behind) : new Boxed(seat, holders, true);
    }
  }

  /// Whether a ballot in the box is by whoever holds its seat now, as far as the record knows: that
  /// a ballot is changed leaves no trace in it.
  public enum Theirs {
    YES,
    NO,
    MAYBE
  }

  /// What tells an opening from another under the same number: one that was undone leaves its
  /// number to the next.
  public record Opening(Instant at, long seed) {}

  /// @param version of the recommendation, from 1
  public record Item(Recommendation.Id recommendation, int version) {}

  /// How a ballot came that its seat did not cast.
  public enum Way {
    /// Cast by the seat that holds the vote.
    PROXY,
    /// Handed in on paper, and entered by the chair.
    PAPER;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A seat's ballot.
  ///
  /// @param choices in the form the method asks for; recommendations go by their keys: "R3"
  /// @param reasons what would make the seat support a recommendation, shown without the name after
  ///   the round
  /// @param movedBy what moved the seat to this answer, by recommendation, where it says so
  /// @param way how it came, unless the seat cast it itself
  /// @param changes how often the seat changed it, 0 at first
  /// @param left whether whoever cast it has left the seat since: it counts, and what it says is
  ///   not for the next holder to see
  public record Ballot(
      Seat.Id seat,
      Role.Id role,
      org.parley.voting.Ballot choices,
      Map<Recommendation.Id, String> reasons,
      Map<Recommendation.Id, Reply.Target> movedBy,
      Optional<Way> way,
      int changes,
      Instant at,
      boolean left) {
    public Ballot {
      reasons = Map.copyOf(reasons);
      movedBy = Map.copyOf(movedBy);
    }

    private Ballot behind() {
      return new Ballot(seat, role, choices, reasons, movedBy, way, changes, at, true);
    }

    /// The grade given to a recommendation; points are grades too, and a recommendation is
    /// `approved` or `not-approved`. Empty where it was not answered, and where ballots do not
    /// grade: in rankings and allocations.
    public Optional<String> grade(Recommendation.Id recommendation) {
      return grade(choices, recommendation);
    }

    static Optional<String> grade(
        org.parley.voting.Ballot choices, Recommendation.Id recommendation) {
      var key = recommendation.toString();
      return switch (choices) {
        case Grades(var grades) -> Optional.ofNullable(grades.get(key));
        case Approvals(var approved) ->
            Optional.of((approved.contains(key) ? Voting.APPROVED : Voting.NOT_APPROVED).key());
        case Scores(var scores) -> Optional.ofNullable(scores.get(key)).map(String::valueOf);
        case Ranking _, Allocation _ -> Optional.empty();
      };
    }
  }

  public Round {
    items = List.copyOf(items);
  }

  public boolean isSecret() {
    return secrecy == Secrecy.SECRET;
  }

  public Opening opening() {
    return new Opening(opened, seed);
  }

  public boolean isOpen() {
    return closed.isEmpty();
  }

  public Optional<Item> item(Recommendation.Id recommendation) {
    return items.stream().filter(i -> i.recommendation().equals(recommendation)).findFirst();
  }

  /// The keys by which ballots and tallies name the items.
  public List<String> candidates() {
    return items.stream().map(item -> item.recommendation().toString()).toList();
  }

  /// What was declared of each recommendation; none before the round is closed, and none where it
  /// chose among them.
  public List<Outcome> outcomes() {
    return result
        .map(
            declared ->
                switch (declared) {
                  case Result.Judged(var outcomes, _) -> outcomes;
                  case Result.Chosen _ -> List.<Outcome>of();
                })
        .orElse(List.of());
  }

  public Optional<Outcome> outcome(Recommendation.Id recommendation) {
    return outcomes().stream().filter(o -> o.recommendation().equals(recommendation)).findFirst();
  }

  /// The answers to a recommendation as measures take them; empty where there is no outcome.
  public Optional<Question> question(Recommendation.Id recommendation) {
    return outcome(recommendation)
        .flatMap(
            outcome ->
                voting
                    .scale()
                    .map(scale -> Outcome.question(outcome.parts(), scale, Optional.empty())));
  }

  /// Of whom the shares are taken that stand beside its verdicts: the rule says so. Without a rule
  /// those who abstain are left out.
  public Counted counted() {
    return rule.map(Rule::counted).orElse(Counted.STEPS);
  }

  public Counted countedInRole() {
    return rule.map(Rule::countedInRole).orElse(Counted.STEPS);
  }

  /// The recommendations the round chose; empty where it judged each by itself.
  public List<Recommendation.Id> chosen() {
    return result
        .filter(Result.Chosen.class::isInstance)
        .map(Result::tally)
        .map(Tally::winners)
        .orElse(List.of())
        .stream()
        .map(Recommendation.Id::of)
        .toList();
  }

  public Optional<Ballot> ballot(Seat.Id seat) {
    return Optional.ofNullable(ballots.get(seat.number()));
  }

  /// The ballot of whoever holds a seat now; empty where whoever cast it has left.
  public Optional<Ballot> own(Seat.Id seat) {
    return ballot(seat).filter(ballot -> !ballot.left());
  }

  /// The recommendations in the order in which a seat gets them.
  public List<Item> items(Seat.Id seat) {
    return terms.shuffled() ? Shuffle.of(items, seed, seat.number()) : items;
  }

  /// Whether the answers to a recommendation are counted, or were: a secret round does not count
  /// what hardly anybody answered.
  public boolean counts(Recommendation.Id recommendation) {
    return published.filter(told -> told.uncounted().contains(recommendation)).isEmpty();
  }

  /// How many answered a recommendation, once the round is closed; all who voted where ballots
  /// compare.
  int answered(Recommendation.Id recommendation) {
    return outcome(recommendation).map(Outcome::people).orElseGet(() -> voted().size());
  }

  /// The seats that have voted so far; how is nobody's business yet.
  public Set<Integer> voted() {
    return isSecret() ? inBox.keySet() : ballots.keySet();
  }

  /// How many ballots came in a way of their own.
  public int came(Way way) {
    return (int) ballots.values().stream().filter(b -> b.way().equals(Optional.of(way))).count();
  }

  Round with(Ballot ballot) {
    return with(ballots.plus(ballot.seat().number(), ballot), inBox);
  }

  /// Whoever held a seat has left it.
  Round leftBy(Seat.Id seat) {
    return boxed(seat)
        .map(it -> with(ballots, inBox.plus(seat.number(), it.left(isOpen()))))
        .or(() -> ballot(seat).map(Ballot::behind).map(this::with))
        .orElse(this);
  }

  private Optional<Boxed> boxed(Seat.Id seat) {
    return Optional.ofNullable(inBox.get(seat.number()));
  }

  /// Which of those who held a seat while the round was open holds it now, from 0 for whoever put
  /// in its first ballot.
  public int holder(Seat.Id seat) {
    return boxed(seat).map(Boxed::holders).orElse(0);
  }

  /// Whose ballot of a seat is in the box.
  public Theirs theirs(Seat.Id seat) {
    return boxed(seat)
        .filter(it -> !it.behind())
        .map(it -> it.holders() == 0 ? Theirs.YES : Theirs.MAYBE)
        .orElse(Theirs.NO);
  }

  /// With the ballot of one more seat in the box.
  Round with(Seat.Id seat) {
    return with(ballots, inBox.plus(seat.number(), new Boxed(seat, 0, false)));
  }

  /// The same with the ballots of a later state.
  Round withBallots(Round later) {
    return with(later.ballots, later.inBox);
  }

  private Round with(IntTreePMap<Ballot> ballots, IntTreePMap<Boxed> inBox) {
    return new Round(
        id,
        items,
        voting,
        methodVersion,
        rule,
        ruleHash,
        seed,
        secrecy,
        terms,
        opened,
        closed,
        ballots,
        inBox,
        result,
        published,
        stopped);
  }

  Round closed(
      Instant at, Result result, Optional<Published> published, Optional<StopRule.Met> stopped) {
    return new Round(
        id,
        items,
        voting,
        methodVersion,
        rule,
        ruleHash,
        seed,
        secrecy,
        terms,
        opened,
        Optional.of(at),
        ballots,
        inBox,
        Optional.of(result),
        published,
        stopped);
  }
}
