package org.parley.consensus.measure;

import static org.parley.consensus.measure.Vectors.distribution;
import static org.parley.consensus.measure.Vectors.groups;
import static org.parley.consensus.measure.Vectors.ints;
import static org.parley.consensus.measure.Vectors.moved;
import static org.parley.consensus.measure.Vectors.orNull;
import static org.parley.consensus.measure.Vectors.paired;
import static org.parley.consensus.measure.Vectors.ratings;
import static org.parley.consensus.measure.Vectors.table;
import static org.parley.consensus.measure.Vectors.value;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Runs a measure on the input of a vector, and names what it answers as the vector files do.
final class VectorCases {

  static final Map<String, Function<JsonNode, Map<String, Object>>> BY_MEASURE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("percent_agreement", VectorCases::percentAgreement),
              Map.entry("median_iqr", VectorCases::medianIqr),
              Map.entry("rand_ucla", VectorCases::randUcla),
              Map.entry("tastle_wierman", VectorCases::tastleWierman),
              Map.entry("van_der_eijk", VectorCases::vanDerEijk),
              Map.entry("leik_d", VectorCases::leikD),
              Map.entry("polarization", VectorCases::polarization),
              Map.entry("kendall_w", VectorCases::kendallW),
              Map.entry("fleiss_kappa", VectorCases::fleissKappa),
              Map.entry("krippendorff_alpha", VectorCases::krippendorffAlpha),
              Map.entry("bridging_matrix_factorisation", VectorCases::factorisation),
              Map.entry("bridging_simple", VectorCases::bridging),
              Map.entry("group_informed_consensus", VectorCases::groupInformed),
              Map.entry("wilcoxon_signed_rank", VectorCases::wilcoxon),
              Map.entry("mcnemar", VectorCases::mcNemar),
              Map.entry("dajani_chi_square", VectorCases::dajani),
              Map.entry("cv_change", VectorCases::cvChange),
              Map.entry("opinion_change", VectorCases::opinionChange)));

  private VectorCases() {}

  private static Map<String, Object> percentAgreement(JsonNode input) {
    var threshold = fraction(input, "threshold");
    if (input.has("ratings")) {
      int from = Collections.min(ints(input.get("agree_values")));
      var scale = new Scale(1, Collections.max(ints(input.get("agree_values"))), from);
      return share(
          value(PercentAgreement.of(Distribution.of(scale, ints(input.get("ratings"))))).working(),
          threshold);
    }
    int yes = input.get("yes").asInt();
    int no = input.get("no").asInt();
    int abstain = input.get("abstain").asInt();
    int eligible = input.get("eligible").asInt();
    var basis =
        PercentAgreement.Basis.valueOf(input.get("basis").asString().toUpperCase(Locale.ROOT));
    var actual =
        share(value(PercentAgreement.of(yes, no, abstain, eligible, basis)).working(), threshold);
    var turnout = new Share(yes + no + abstain, eligible);
    var quorum = fraction(input, "quorum");
    boolean met = turnout.reaches(quorum.getFirst(), quorum.getLast());
    put(actual, "turnout", turnout);
    actual.put("quorum_met", met);
    actual.put("passes_ge", met && actual.get("reached_ge").equals(true));
    return actual;
  }

  private static Map<String, Object> share(
      PercentAgreement.Working working, List<Integer> threshold) {
    var actual = new TreeMap<String, Object>();
    put(actual, "share", working.share());
    actual.put("reached_ge", working.share().reaches(threshold.getFirst(), threshold.getLast()));
    actual.put("reached_gt", working.share().exceeds(threshold.getFirst(), threshold.getLast()));
    actual.put("wilson.low", working.interval().low());
    actual.put("wilson.high", working.interval().high());
    return actual;
  }

  private static void put(Map<String, Object> actual, String key, Share share) {
    int common = BigInteger.valueOf(share.part()).gcd(BigInteger.valueOf(share.whole())).intValue();
    actual.put(key + ".num", share.part() / common);
    actual.put(key + ".den", share.whole() / common);
    actual.put(key + ".value", share.value());
  }

  private static List<Integer> fraction(JsonNode input, String key) {
    return Arrays.stream(input.get(key).asString().split("/")).map(Integer::valueOf).toList();
  }

  private static Map<String, Object> medianIqr(JsonNode input) {
    var ratings = ints(input.get("ratings"));
    var votes = Distribution.of(Scale.of(0, Math.max(1, Collections.max(ratings))), ratings);
    var working = value(MedianIqr.of(votes)).working();
    var actual = new TreeMap<String, Object>();
    actual.put("median", working.median());
    for (var quartiles : working.quartiles()) {
      boolean hinges = quartiles.kind() == MedianIqr.Kind.HINGES;
      var name = quartiles.kind().name().toLowerCase(Locale.ROOT).replace("_", "");
      var key = hinges ? "tukey_hinges" : "quartiles." + name;
      actual.put(key + ".0", quartiles.lower());
      actual.put(key + ".1", quartiles.upper());
      actual.put("iqr." + name, quartiles.range());
    }
    actual.put("consensus_iqr_le_1_type7", working.iqr() <= 1);
    return actual;
  }

  private static Map<String, Object> randUcla(JsonNode input) {
    var figure = value(RandUcla.of(Distribution.of(Scale.of(1, 9), ints(input.get("ratings")))));
    var working = figure.working();
    var counted = working.counted();
    var actual = new TreeMap<String, Object>();
    actual.put("n", figure.n());
    actual.put("median", working.median());
    actual.put("low", working.low());
    actual.put("mid", working.mid());
    actual.put("high", working.high());
    actual.put("mad_from_median", working.madFromMedian());
    actual.put("disagreement_classic", counted.map(RandUcla.Counted::disagreement).orElse(null));
    actual.put("agreement_classic", counted.map(RandUcla.Counted::agreement).orElse(null));
    actual.put("outside_region", counted.map(RandUcla.Counted::outsideRegion).orElse(null));
    actual.put("classification_classic", counted.map(c -> c.classification().key()).orElse(null));
    actual.put("classification_ipras", working.classification().key());
    put(actual, "ipras", working.ipras());
    put(actual, "ipras_type6", working.iprasType6());
    put(actual, "ipras_type2", working.iprasType2());
    return actual;
  }

  private static void put(Map<String, Object> actual, String key, RandUcla.Spread spread) {
    actual.put(key + ".p30", spread.p30());
    actual.put(key + ".p70", spread.p70());
    actual.put(key + ".ipr", spread.ipr());
    actual.put(key + ".ipr_central_point", spread.iprCentralPoint());
    actual.put(key + ".asymmetry_index", spread.asymmetryIndex());
    actual.put(key + ".ipras", spread.ipras());
    actual.put(key + ".disagreement", spread.disagreement());
    actual.put(key + ".disagreement_index", spread.disagreementIndex());
  }

  private static Map<String, Object> tastleWierman(JsonNode input) {
    var figure = value(TastleWierman.of(distribution(input.get("freq"))));
    var working = figure.working();
    var actual = new TreeMap<String, Object>();
    actual.put("cns", figure.value());
    actual.put("dissention", working.dissention());
    actual.put("strength_toward_max", working.strengthTowardMax());
    actual.put("strength_toward_min", working.strengthTowardMin());
    for (int i = 0; i < working.targetedAgreement().size(); i++)
      actual.put("targeted_agreement." + (i + 1), working.targetedAgreement().get(i));
    return actual;
  }

  private static Map<String, Object> vanDerEijk(JsonNode input) {
    var frequencies = input.get("freq").valueStream().mapToDouble(JsonNode::asDouble).toArray();
    double a = VanDerEijk.agreement(frequencies);
    var actual = new TreeMap<String, Object>();
    actual.put("A", a);
    if (Arrays.stream(frequencies).allMatch(f -> f == Math.rint(f))) {
      var figure = value(VanDerEijk.of(distribution(input.get("freq"))));
      actual.put("A", figure.value());
      actual.put("polarization", figure.working().polarization());
    }
    return actual;
  }

  private static Map<String, Object> leikD(JsonNode input) {
    var figure = value(LeikD.of(distribution(input.get("freq"))));
    return Map.of("D", figure.value(), "consensus", figure.working().consensus());
  }

  private static Map<String, Object> polarization(JsonNode input) {
    var votes =
        input.has("freq")
            ? distribution(input.get("freq"))
            : Distribution.of(Scale.of(1, 10), ints(input.get("values")));
    var working = value(Polarization.of(votes)).working();
    var actual = new TreeMap<String, Object>();
    for (var er : working.estebanRay()) {
      actual.put("er_alpha_" + er.alpha(), er.er());
      actual.put("er_norm_alpha_" + er.alpha(), er.erNorm());
    }
    actual.put("variance_ratio", working.varianceRatio());
    if (votes.scale().steps() > 2)
      actual.put("van_der_eijk_polarization", value(VanDerEijk.of(votes)).working().polarization());
    working
        .bimodality()
        .ifPresent(
            bimodality -> {
              actual.put("bimodality.n", votes.n());
              actual.put("bimodality.skew_G1", bimodality.skewG1());
              actual.put("bimodality.ex_kurtosis_G2", bimodality.exKurtosisG2());
              actual.put("bimodality.BC", bimodality.bc());
            });
    return actual;
  }

  private static Map<String, Object> kendallW(JsonNode input) {
    var figure = value(KendallW.of(ratings(input.get("ratings"), Scale.of(0, 20))));
    var working = figure.working();
    var actual = new TreeMap<String, Object>();
    actual.put("W", figure.value());
    actual.put("W_uncorrected", working.wUncorrected());
    actual.put("chi2", working.chi2());
    actual.put("df", working.df());
    actual.put("p_chi2", working.pChi2());
    actual.put("F", orNull(working.f()));
    actual.put("df1", working.df1());
    actual.put("df2", working.df2());
    actual.put("p_F", orNull(working.pF()));
    actual.put("mean_spearman", working.meanSpearman());
    return actual;
  }

  private static Map<String, Object> fleissKappa(JsonNode input) {
    var table =
        Arrays.stream(table(input.get("table")))
            .map(row -> Arrays.stream(row).boxed().toList())
            .toList();
    var figure = value(FleissKappa.of(table));
    var working = figure.working();
    return Map.of(
        "kappa", figure.value(),
        "P_bar", working.pBar(),
        "P_e", working.pE(),
        "se0", working.se0(),
        "z", working.z());
  }

  private static Map<String, Object> krippendorffAlpha(JsonNode input) {
    var working =
        value(KrippendorffAlpha.of(ratings(input.get("data"), Scale.of(0, 20)))).working();
    var actual = new TreeMap<String, Object>();
    actual.put("nominal", working.nominal());
    actual.put("ordinal", working.ordinal());
    actual.put("interval", working.interval());
    actual.put("ratio", orNull(working.ratio()));
    return actual;
  }

  private static Map<String, Object> factorisation(JsonNode input) {
    var items = new TreeMap<String, Map<String, Integer>>();
    for (var rating : input.get("ratings"))
      items
          .computeIfAbsent("item-%03d".formatted(rating.get(1).asInt()), _ -> new TreeMap<>())
          .put("rater-%03d".formatted(rating.get(0).asInt()), rating.get(2).asInt());
    var ratings = Ratings.of(Scale.of(0, 1), items);
    var actual = new TreeMap<String, Object>();
    put(actual, "", value(MatrixFactorisation.of(ratings)).working());
    put(
        actual,
        "mean_loss_variant.",
        value(MatrixFactorisation.of(ratings, MatrixFactorisation.Loss.MEAN)).working());
    return actual;
  }

  private static void put(
      Map<String, Object> actual, String prefix, MatrixFactorisation.Working working) {
    actual.put(prefix + "loss", working.loss());
    actual.put(prefix + "mu", working.mu());
    for (int i = 0; i < working.items().size(); i++) {
      actual.put(prefix + "note_intercept." + i, working.items().get(i).intercept());
      actual.put(prefix + "note_factor." + i, working.items().get(i).factor());
      actual.put(prefix + "helpful_0_40." + i, working.items().get(i).intercept() >= 0.40);
    }
    for (int i = 0; i < working.raters().size(); i++) {
      actual.put(prefix + "user_intercept." + i, working.raters().get(i).intercept());
      actual.put(prefix + "user_factor." + i, working.raters().get(i).factor());
    }
  }

  private static Map<String, Object> bridging(JsonNode input) {
    var groups = groups(input.get("groups"));
    var working = value(Bridging.of(groups)).working();
    var actual = new TreeMap<String, Object>();
    put(actual, "smoothed", working.smoothed());
    put(actual, "raw", working.raw().orElseThrow());
    for (int i = 0; i < groups.size(); i++) {
      actual.put("smoothed.p." + i, groups.get(i).smoothed());
      actual.put("raw.p." + i, (double) groups.get(i).agree() / groups.get(i).seen());
    }
    return actual;
  }

  private static void put(Map<String, Object> actual, String key, Bridging.Means means) {
    actual.put(key + ".min", means.min());
    actual.put(key + ".product", means.product());
    actual.put(key + ".geometric_mean", means.geometricMean());
    actual.put(key + ".harmonic_mean", means.harmonicMean());
    actual.put(key + ".spread", means.spread());
    actual.put(key + ".pooled", means.pooled());
  }

  private static Map<String, Object> groupInformed(JsonNode input) {
    var figure = value(GroupInformedConsensus.of(groups(input.get("groups"))));
    return Map.of("gic", figure.value(), "gic_normalised", figure.working().gicNormalised());
  }

  private static Map<String, Object> wilcoxon(JsonNode input) {
    var movement = paired(Scale.of(0, 100), ints(input.get("round1")), ints(input.get("round2")));
    var actual = new TreeMap<String, Object>();
    actual.put("n_pairs", movement.moves().size());
    switch (Wilcoxon.of(movement)) {
      case Figure.Undefined<Wilcoxon.Working>(var reason, _) -> {
        if (reason == Figure.Reason.NO_CHANGE)
          actual.putAll(Map.of("n_nonzero", 0, "W_plus", 0, "W_minus", 0));
      }
      case Figure.Value<Wilcoxon.Working>(double biserial, _, var working) -> {
        actual.put("n_nonzero", working.nNonzero());
        actual.put("W_plus", working.wPlus());
        actual.put("W_minus", working.wMinus());
        actual.put("z", working.z());
        actual.put("p_normal", working.pNormal());
        actual.put("z_cc", working.zCc());
        actual.put("p_normal_cc", working.pNormalCc());
        actual.put("p_exact_permutation", orNull(working.pExactPermutation()));
        actual.put("rank_biserial", biserial);
      }
    }
    return actual;
  }

  private static Map<String, Object> mcNemar(JsonNode input) {
    var figure = McNemar.of(moved(Scale.of(0, 1), table(input.get("table")), List.of(1, 0)));
    var actual = new TreeMap<String, Object>();
    switch (figure) {
      case Figure.Undefined<McNemar.Working>(var reason, _) -> {
        if (reason == Figure.Reason.NO_CHANGE) actual.putAll(Map.of("b", 0, "c", 0));
      }
      case Figure.Value<McNemar.Working>(_, _, var working) -> {
        actual.put("b", working.b());
        actual.put("c", working.c());
        actual.put("chi2", working.chi2());
        actual.put("chi2_cc", working.chi2Cc());
        actual.put("p", working.p());
        actual.put("p_cc", working.pCc());
        actual.put("p_exact", working.pExact());
        actual.put("net_change", working.netChange());
      }
    }
    return actual;
  }

  private static Map<String, Object> dajani(JsonNode input) {
    var actual = new TreeMap<String, Object>();
    if (input.has("cross_table")) {
      var table = table(input.get("cross_table"));
      var steps = IntStream.rangeClosed(1, table.length).boxed().toList();
      var panelists =
          value(Dajani.of(moved(Scale.of(1, table.length), table, steps)))
              .working()
              .individual()
              .orElseThrow();
      put(actual, panelists.test().orElseThrow());
      actual.put("share_unchanged", panelists.shareUnchanged());
      actual.put("cohen_kappa", orNull(panelists.cohenKappa()));
      return actual;
    }
    var working =
        value(
                Dajani.of(
                    Movement.unpaired(
                        distribution(input.get("round1")), distribution(input.get("round2")))))
            .working();
    put(actual, working.group());
    actual.put("stable_at_0_05", working.stableAt005());
    return actual;
  }

  private static void put(Map<String, Object> actual, Dajani.Test test) {
    actual.put("chi2", test.chi2());
    actual.put("df", test.df());
    actual.put("p", test.p());
    actual.put("min_expected", test.minExpected());
  }

  private static Map<String, Object> cvChange(JsonNode input) {
    var scale = Scale.of(0, 1000);
    var working =
        value(
                CvChange.of(
                    Movement.unpaired(
                        Distribution.of(scale, ints(input.get("round1"))),
                        Distribution.of(scale, ints(input.get("round2"))))))
            .working();
    var actual = new TreeMap<String, Object>();
    actual.put("cv1", working.cv1());
    actual.put("cv2", working.cv2());
    actual.put("cv_change_abs", working.cvChangeAbs());
    actual.put("cv_change_rel", orNull(working.cvChangeRel()));
    actual.put("mean1", working.mean1());
    actual.put("mean2", working.mean2());
    actual.put("sd1", working.sd1());
    actual.put("sd2", working.sd2());
    actual.put("iqr1", working.iqr1());
    actual.put("iqr2", working.iqr2());
    return actual;
  }

  private static Map<String, Object> opinionChange(JsonNode input) {
    var movement = moved(Scale.of(-1, 1), table(input.get("transition")), List.of(1, -1, 0));
    var working = value(OpinionChange.of(movement)).working();
    var actual = new TreeMap<String, Object>();
    put(actual, "pre_pct", working.prePct());
    put(actual, "post_pct", working.postPct());
    put(actual, "swing", working.swing());
    actual.put("winner_oxford", working.winnerOxford().name().toLowerCase(Locale.ROOT));
    actual.put("winner_majority", working.winnerMajority().name().toLowerCase(Locale.ROOT));
    actual.put("share_changed", working.shareChanged());
    actual.put("converted.to_for", working.toFor());
    actual.put("converted.to_against", working.toAgainst());
    actual.put("net_change", working.netChange());
    actual.put("gross_change", working.grossChange());
    actual.put("dz", orNull(working.dz()));
    var homogeneity = working.marginalHomogeneity().orElseThrow();
    put(actual, "stuart_maxwell", homogeneity.stuartMaxwell());
    homogeneity.bhapkar().ifPresent(test -> put(actual, "bhapkar", test));
    return actual;
  }

  private static void put(Map<String, Object> actual, String key, OpinionChange.Percent percent) {
    actual.put(key + ".0", percent.inFavour());
    actual.put(key + ".1", percent.against());
    actual.put(key + ".2", percent.undecided());
  }

  private static void put(Map<String, Object> actual, String key, MarginalHomogeneity.Test test) {
    actual.put(key + ".chi2", test.chi2());
    actual.put(key + ".df", test.df());
    actual.put(key + ".p", test.p());
  }
}
