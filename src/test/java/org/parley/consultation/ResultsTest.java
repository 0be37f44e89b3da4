package org.parley.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.opinionmap.OpinionMap;
import org.parley.opinionmap.VoteMatrix;

class ResultsTest {

  /// Two camps that disagree about the first half of the statements and agree on the rest.
  private static Course twoCamps(int people) {
    var seeds = new String[12];
    for (int i = 0; i < seeds.length; i++) seeds[i] = "Statement number " + i;
    var course = Course.aConsultation(seeds);
    var random = new SplittableRandom(1);
    for (int person = 0; person < people; person++)
      for (int statement = 1; statement <= 12; statement++) {
        int side = statement > 6 || person % 2 == 0 ? 1 : -1;
        course.votes(person, statement, random.nextInt(10) == 0 ? -side : side);
      }
    return course;
  }

  private static OpinionMap map(Course course) {
    return OpinionMap.of(
        VoteMatrix.of(course.book().votes(Set.of())), Publication.settings(course.consultation()));
  }

  @Test
  void camps_show_with_what_they_share_and_what_divides_them() {
    var course = twoCamps(100);

    var results = Results.of(course.consultation(), course.book(), Optional.of(map(course)));

    assertThat(results.reason()).isEqualTo("none");
    assertThat(results.map().orElseThrow().groups()).hasSize(2);
    assertThat(results.shared()).extracting(Results.Common::statement).contains(7, 12);
    assertThat(results.dividing()).extracting(Results.Divide::statement).contains(1, 6);
    assertThat(results.tooFew()).isEmpty();
    assertThat(results.map().orElseThrow().places().stream().mapToInt(Places.Spot::people).sum())
        .isEqualTo(100);
  }

  @Test
  void a_group_of_which_too_few_answered_cannot_be_found_by_subtracting() {
    var course = twoCamps(100);
    course.then(
        Course.HOST,
        new ConsultationCommand.AddSeeds(java.util.List.of("Something nearly nobody has seen")));
    for (int person = 0; person < 20; person += 2) course.votes(person, 13, 1);
    course.votes(1, 13, -1);

    var results = Results.of(course.consultation(), course.book(), Optional.of(map(course)));

    var rare = results.statements().get(12);
    assertThat(rare.count()).contains(new Count(10, 0, 1, 0));
    assertThat(rare.groups()).containsOnly(Optional.empty());
  }

  @Test
  void without_a_map_it_says_why() {
    var results =
        Results.of(Course.aConsultation("One").consultation(), new VoteBook(), Optional.empty());

    assertThat(results.map()).isEmpty();
    assertThat(results.reason()).isEqualTo("too-few-people");
    assertThat(results.tooFew()).containsExactly(1);
  }

  @Test
  void somebody_stands_with_their_camp_and_knows_how_sure_that_is() {
    var course = twoCamps(100);
    var map = map(course);
    var sheet = course.book().sheet(4);

    var standing = Standpoint.on(map, sheet, 4);

    var place = standing.place().orElseThrow();
    assertThat(place.group()).contains(map.groupOf(4));
    assertThat(place.x()).isCloseTo(map.x()[map.matrix().row(4)], within());
    assertThat(place.spread()).isPositive();
    assertThat(Standpoint.on(map, Sheet.EMPTY, 1).reason())
        .isEqualTo(Standpoint.Reason.TOO_FEW_ANSWERS);
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  @Test
  void what_is_published_gives_the_same_groups_under_other_numbers() {
    var course = twoCamps(100);

    var publication = Publication.of(course.consultation(), course.book(), new byte[] {1, 2});
    var other = Publication.of(course.consultation(), course.book(), new byte[] {3});

    var map = publication.map();
    assertThat(map.groups()).hasSize(2);
    assertThat(map.groupOf(publication.number(2))).isEqualTo(map.groupOf(publication.number(4)));
    assertThat(publication.participants()).isNotEqualTo(other.participants());
    assertThat(publication.number(1_000)).isEqualTo(-1);
  }

  @Test
  void texts_that_are_alike_are_found() {
    var statements =
        Course.aConsultation("Helmets should be compulsory", "Build more lanes").consultation();

    var matches =
        Similar.among(statements.statements()).to("helmets must be compulsory for all", 3);

    assertThat(matches).extracting(match -> match.statement().id().number()).containsExactly(1);
  }
}
