package org.parley.voting.method;

import java.util.List;
import org.parley.voting.Election;
import org.parley.voting.Form;
import org.parley.voting.Grade;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;
import org.parley.voting.Working;

/// Proposals judged one by one on a scale of grades. The count is the distribution itself;
/// candidates are ranked by the exact share of grades in favour among all that are not neutral, so
/// that a question nobody decided ranks last. Those in the first place win if more are in favour
/// than against. Which share is enough is no matter of the method but of the panel's rule.
///
/// Ties: equal shares stay equal.
///
/// Cost: one pass over the ballots.
abstract class ScaleMethod implements VotingMethod {

  private final String name;
  private final Form.Scale form;

  ScaleMethod(String name, List<Grade> grades) {
    this.name = name;
    this.form = new Form.Scale(grades);
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public final Form.Scale form() {
    return form;
  }

  @Override
  public final Tally tally(Election election) {
    var grades = Grades.of(this, form.grades(), election);
    var ranking =
        Places.ranked(election.candidates(), c -> share(grades.of(c)), Share.LARGEST_FIRST);
    var working =
        new Working.Distribution(form.grades().stream().map(Grade::key).toList(), grades.asLists());
    var tally = Places.tally(this, ranking, working, grades.turnout(), election);
    var winners = tally.winners().stream().filter(c -> share(grades.of(c)).isMajority()).toList();
    return new Tally(
        name, version(), winners, tally.ranking(), tally.ties(), working, tally.turnout());
  }

  private Share share(long[] counts) {
    long inFavour = 0;
    long against = 0;
    for (int i = 0; i < counts.length; i++) {
      switch (form.grades().get(i).attitude()) {
        case FOR -> inFavour += counts[i];
        case AGAINST -> against += counts[i];
        case BETWEEN, NEITHER -> {}
      }
    }
    return new Share(inFavour, inFavour + against);
  }
}
