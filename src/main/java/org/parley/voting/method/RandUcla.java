package org.parley.voting.method;

import static org.parley.voting.Grade.Attitude.AGAINST;
import static org.parley.voting.Grade.Attitude.BETWEEN;
import static org.parley.voting.Grade.Attitude.FOR;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.parley.voting.Election;
import org.parley.voting.Form;
import org.parley.voting.Grade;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;
import org.parley.voting.Working;

/// RAND/UCLA appropriateness: ratings from 1 to 9. Without disagreement a median from 7 is
/// appropriate and one up to 3 inappropriate; 6.5 and 3.5 go to the higher class; all else is
/// uncertain. Disagreement is decided by IPRAS (see [Spread]); the rule of thirds is shown beside
/// it. Candidates are ranked by class, then by median; the appropriate ones win.
///
/// Ties: equals share the place.
///
/// Source: Fitch and others, The RAND/UCLA Appropriateness Method User's Manual, MR-1269, 2001.
///
/// Cost: one pass over the ballots.
final class RandUcla implements VotingMethod {

  private static final Form.Scale FORM =
      new Form.Scale(
          IntStream.rangeClosed(1, 9)
              .mapToObj(
                  n -> new Grade(String.valueOf(n), n <= 3 ? AGAINST : n <= 6 ? BETWEEN : FOR))
              .toList());

  @Override
  public String name() {
    return "rand-ucla";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Form.Scale form() {
    return FORM;
  }

  @Override
  public Tally tally(Election election) {
    var grades = Grades.of(this, FORM.grades(), election);
    var ratings = new TreeMap<String, Working.Rating>();
    grades
        .counts()
        .forEach((candidate, counts) -> ratings.put(candidate, new Spread(counts).rating()));
    var working =
        new Working.Ratings(
            FORM.grades().stream().map(Grade::key).toList(), grades.asLists(), ratings);
    var ranking =
        Places.ranked(
            election.candidates(),
            c -> of(ratings, c),
            Comparator.<Working.Rating>comparingInt(r -> Spread.CLASSES.indexOf(r.verdict()))
                .thenComparing(r -> r.median().orElse(BigDecimal.ZERO), Comparator.reverseOrder()));
    return new Tally(
        name(),
        version(),
        ranking.stream()
            .flatMap(group -> group.stream())
            .filter(c -> of(ratings, c).verdict().equals("appropriate"))
            .toList(),
        ranking,
        Places.ties(ranking),
        working,
        grades.turnout());
  }

  private static Working.Rating of(TreeMap<String, Working.Rating> ratings, String candidate) {
    var rating = ratings.get(candidate);
    if (rating == null) throw new IllegalStateException("no candidate " + candidate);
    return rating;
  }

  /// The manual counts the ratings of panelists, each once.
  @Override
  public boolean takesWeights() {
    return false;
  }
}
