package org.parley.consensus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What holds for every measure on any votes: it answers within its range or says why not, and
/// neither order nor names decide anything.
class MeasurePropertyTest {

  private static final double SMALL = 1e-9;

  @Property(tries = 300)
  void measures_of_one_item_stay_within_their_ranges(@ForAll("distributions") Distribution votes) {
    var scale = votes.scale();
    assertWithin(PercentAgreement.of(votes), 0, 1);
    assertWithin(MedianIqr.of(votes), scale.min(), scale.max());
    assertWithin(RandUcla.of(votes), 0, 9);
    assertWithin(TastleWierman.of(votes), 0, 1);
    assertWithin(VanDerEijk.of(votes), -1, 1);
    assertWithin(LeikD.of(votes), 0, 1);
    assertWithin(Polarization.of(votes), 0, 1);
    if (PercentAgreement.of(votes)
        instanceof
        Figure.Value<PercentAgreement.Working>(double share, _, PercentAgreement.Working(_, var i)))
      assertThat(share).isBetween(i.low(), i.high());
  }

  @Property(tries = 300)
  void a_mirrored_scale_shows_the_same_dispersion(@ForAll("distributions") Distribution votes) {
    var mirrored = new Distribution(votes.scale(), votes.counts().reversed());
    for (var measure : dispersions())
      assertSame(measure.function().apply(votes), measure, mirrored);
  }

  @Property(tries = 200)
  void a_shifted_scale_shows_the_same_dispersion(
      @ForAll("distributions") Distribution votes, @ForAll("shifts") int shift) {
    var from = votes.scale();
    var to = new Scale(from.min() + shift, from.max() + shift, from.acceptFrom() + shift);
    var shifted = new Distribution(to, votes.counts());
    for (var measure : dispersions()) assertSame(measure.function().apply(votes), measure, shifted);
  }

  @Property(tries = 200)
  void measures_of_several_items_stay_within_their_ranges(@ForAll("ratings") Ratings ratings) {
    assertWithin(KendallW.of(ratings), 0, 1);
    assertWithin(FleissKappa.of(ratings), -1, 1);
    assertWithin(KrippendorffAlpha.of(ratings), -100, 1);
    assertWithin(MatrixFactorisation.of(ratings), -2, 2);
  }

  @Property(tries = 100)
  void renaming_raters_and_items_changes_nothing(
      @ForAll("ratings") Ratings ratings, @ForAll Random random) {
    var renamed = renamed(ratings, random);
    for (var measure : Measures.ALL)
      if (measure instanceof Measure.SeveralItems(var name, var function)
          && !name.equals("bridging-matrix-factorisation"))
        assertClose(name, function.apply(ratings), function.apply(renamed), SMALL);
  }

  /// With a seed, as two valleys may happen to be equally deep.
  @Property(tries = 20, seed = "7")
  void renaming_changes_no_bridging_score(
      @ForAll("completeRatings") Ratings ratings, @ForAll Random random) {
    assertClose(
        "bridging",
        MatrixFactorisation.of(ratings),
        MatrixFactorisation.of(renamed(ratings, random)),
        1e-5);
  }

  @Property(tries = 200)
  void the_order_of_groups_changes_no_bit(
      @ForAll("groups") List<Support> groups, @ForAll Random random) {
    var shuffled = new ArrayList<>(groups);
    Collections.shuffle(shuffled, random);
    assertWithin(Bridging.of(groups), 0, 1);
    assertWithin(GroupInformedConsensus.of(groups), 0, 1);
    assertThat(Bridging.of(shuffled)).isEqualTo(Bridging.of(groups));
    assertThat(GroupInformedConsensus.of(shuffled)).isEqualTo(GroupInformedConsensus.of(groups));
  }

  @Property(tries = 200)
  void a_movement_back_is_the_movement_turned_round(@ForAll("movements") Movement movement) {
    var back =
        new Movement(
            movement.after(),
            movement.before(),
            movement.moves().stream()
                .map(move -> new Movement.Move(move.who(), move.to(), move.from()))
                .toList());
    assertWithin(Wilcoxon.of(movement), -1, 1);
    assertWithin(McNemar.of(movement), 0, 1);
    assertWithin(Dajani.of(movement), 0, 1);
    assertWithin(OpinionChange.of(movement), -100, 100);
    assertWithin(WhoMoved.of(movement), 0, 1);
    if (Wilcoxon.of(movement) instanceof Figure.Value<Wilcoxon.Working>(double there, _, var w)
        && Wilcoxon.of(back) instanceof Figure.Value<Wilcoxon.Working>(double again, _, var v)) {
      assertThat(again).isEqualTo(-there, within(SMALL));
      assertThat(v.pExactPermutation().orElseThrow())
          .isBetween(0.0, 1.0)
          .isEqualTo(w.pExactPermutation().orElseThrow(), within(SMALL));
    }
    assertClose("mcnemar", McNemar.of(movement), McNemar.of(back), SMALL);
    assertClose("dajani", Dajani.of(movement), Dajani.of(back), SMALL);
  }

  @Property(tries = 200)
  void the_order_of_moves_changes_nothing(
      @ForAll("movements") Movement movement, @ForAll Random random) {
    var moves = new ArrayList<>(movement.moves());
    Collections.shuffle(moves, random);
    var shuffled = new Movement(movement.before(), movement.after(), moves);
    for (var measure : Measures.ALL)
      if (measure instanceof Measure.BetweenRounds(var name, var function))
        assertClose(name, function.apply(movement), function.apply(shuffled), SMALL);
  }

  private static List<Measure.OneItem> dispersions() {
    return Measures.ALL.stream()
        .filter(Measure.OneItem.class::isInstance)
        .map(Measure.OneItem.class::cast)
        .filter(
            measure ->
                List.of("tastle-wierman", "van-der-eijk", "leik-d", "polarization", "rand-ucla")
                    .contains(measure.name()))
        .toList();
  }

  private static void assertSame(Figure<?> figure, Measure.OneItem measure, Distribution votes) {
    assertClose(measure.name(), figure, measure.function().apply(votes), SMALL);
  }

  private static void assertWithin(Figure<?> figure, double least, double most) {
    if (figure instanceof Figure.Value<?>(double value, _, _))
      assertThat(value).isBetween(least - SMALL, most + SMALL);
  }

  private static void assertClose(String name, Figure<?> one, Figure<?> other, double tolerance) {
    switch (one) {
      case Figure.Undefined<?> undefined -> assertThat(other).as(name).isEqualTo(undefined);
      case Figure.Value<?>(double value, int n, _) -> {
        assertThat(other).as(name).isInstanceOf(Figure.Value.class);
        assertThat(other.n()).isEqualTo(n);
        assertThat(((Figure.Value<?>) other).value()).as(name).isCloseTo(value, within(tolerance));
      }
    }
  }

  private static Ratings renamed(Ratings ratings, Random random) {
    var raters = shuffledNames(ratings.raters(), random);
    var names = shuffledNames(List.copyOf(ratings.items().keySet()), random);
    var items = new HashMap<String, Map<String, Integer>>();
    ratings
        .items()
        .forEach(
            (item, given) -> {
              var renamed = new HashMap<String, Integer>();
              given.forEach((rater, rating) -> renamed.put(raters.get(rater), rating));
              items.put(names.get(item), renamed);
            });
    return Ratings.of(ratings.scale(), items);
  }

  private static Map<String, String> shuffledNames(List<String> names, Random random) {
    var shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    var renamed = new TreeMap<String, String>();
    for (int i = 0; i < names.size(); i++) renamed.put(names.get(i), "x" + shuffled.get(i));
    return renamed;
  }

  @Provide
  Arbitrary<Integer> shifts() {
    return Arbitraries.integers().between(-20, 20);
  }

  @Provide
  Arbitrary<Distribution> distributions() {
    return Arbitraries.integers()
        .between(2, 11)
        .flatMap(
            steps ->
                Arbitraries.integers()
                    .between(1, steps)
                    .list()
                    .ofMaxSize(30)
                    .map(votes -> Distribution.of(Scale.of(1, steps), votes)));
  }

  /// Zero stands for a rating that is missing.
  @Provide
  Arbitrary<Ratings> ratings() {
    return tables(0);
  }

  @Provide
  Arbitrary<Ratings> completeRatings() {
    return tables(1);
  }

  private static Arbitrary<Ratings> tables(int least) {
    var size = Arbitraries.integers().between(1, 6);
    return Combinators.combine(size, size)
        .as((items, raters) -> List.of(items, raters))
        .flatMap(
            sizes ->
                Arbitraries.integers()
                    .between(least, 5)
                    .list()
                    .ofSize(sizes.getFirst() * sizes.getLast())
                    .map(cells -> table(cells, sizes.getFirst(), sizes.getLast())));
  }

  private static Ratings table(List<Integer> cells, int items, int raters) {
    var table = new TreeMap<String, Map<String, Integer>>();
    for (int item = 0; item < items; item++) {
      var given = new TreeMap<String, Integer>();
      for (int rater = 0; rater < raters; rater++)
        if (cells.get(item * raters + rater) > 0)
          given.put("seat-" + rater, cells.get(item * raters + rater));
      table.put("R" + item, given);
    }
    return Ratings.of(Scale.of(1, 5), table);
  }

  @Provide
  Arbitrary<List<Support>> groups() {
    var counts = Arbitraries.integers().between(0, 20);
    return Combinators.combine(counts, counts, counts)
        .as((agree, disagree, pass) -> new Support(agree, disagree, agree + disagree + pass))
        .list()
        .ofMaxSize(7);
  }

  @Provide
  Arbitrary<Movement> movements() {
    var votes = Arbitraries.integers().between(1, 9);
    return Combinators.combine(votes, votes)
        .as(List::of)
        .list()
        .ofMaxSize(20)
        .map(
            pairs ->
                Vectors.paired(
                    Scale.of(1, 9),
                    pairs.stream().map(List::getFirst).toList(),
                    pairs.stream().map(List::getLast).toList()));
  }
}
