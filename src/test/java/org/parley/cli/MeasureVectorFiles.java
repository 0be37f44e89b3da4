package org.parley.cli;

import static org.parley.cli.VectorFile.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The vectors of measures as files of `parley measure`.
final class MeasureVectorFiles {

  static final Map<String, Function<JsonNode, VectorFile>> BY_MEASURE =
      Map.ofEntries(
          Map.entry("percent_agreement", MeasureVectorFiles::percentAgreement),
          Map.entry("median_iqr", MeasureVectorFiles::medianIqr),
          Map.entry("rand_ucla", MeasureVectorFiles::randUcla),
          Map.entry("tastle_wierman", MeasureVectorFiles::tastleWierman),
          Map.entry(
              "van_der_eijk", input -> frequencies(input, "van-der-eijk", Map.of("A", ".value"))),
          Map.entry("leik_d", input -> frequencies(input, "leik-d", Map.of("D", ".value"))),
          Map.entry("polarization", MeasureVectorFiles::polarization),
          Map.entry("kendall_w", MeasureVectorFiles::kendallW),
          Map.entry("fleiss_kappa", MeasureVectorFiles::fleissKappa),
          Map.entry("krippendorff_alpha", MeasureVectorFiles::krippendorffAlpha),
          Map.entry("bridging_matrix_factorisation", MeasureVectorFiles::factorisation),
          Map.entry("bridging_simple", MeasureVectorFiles::bridging),
          Map.entry("group_informed_consensus", MeasureVectorFiles::groupInformed),
          Map.entry("wilcoxon_signed_rank", MeasureVectorFiles::wilcoxon),
          Map.entry("mcnemar", MeasureVectorFiles::mcNemar),
          Map.entry("dajani_chi_square", MeasureVectorFiles::dajani),
          Map.entry("cv_change", MeasureVectorFiles::cvChange),
          Map.entry("opinion_change", MeasureVectorFiles::opinionChange));

  private MeasureVectorFiles() {}

  private static Map<String, Object> scale(int min, int max) {
    return object("min", min, "max", max);
  }

  private static List<Integer> ints(JsonNode list) {
    return list.valueStream().map(JsonNode::asInt).toList();
  }

  private static VectorFile measure(
      Map<String, Object> file, String place, Map<String, String> names) {
    var full = new LinkedHashMap<String, String>();
    names.forEach((name, at) -> full.put(name, at.startsWith(".") ? place + at : at));
    return new VectorFile("measure", file, place, full);
  }

  private static VectorFile percentAgreement(JsonNode input) {
    if (!input.has("ratings")) return TallyVectorFiles.yesNo(input);
    int accept = Collections.min(ints(input.get("agree_values")));
    int max = Collections.max(ints(input.get("agree_values")));
    var scale = scale(1, max);
    scale.put("accept", accept);
    return measure(
        object(
            "scale", scale,
            "threshold", input.get("threshold").asString(),
            "groups", object("all", ints(input.get("ratings")))),
        "measures.percent-agreement",
        Map.of(
            "share.value", ".value",
            "share.num", ".share.part",
            "share.den", ".share.whole",
            "wilson.low", ".interval.low",
            "wilson.high", ".interval.high",
            "reached_ge", "threshold.reached",
            "reached_gt", "threshold.exceeded"));
  }

  private static VectorFile medianIqr(JsonNode input) {
    var ratings = ints(input.get("ratings"));
    var names = new LinkedHashMap<String, String>();
    var kinds = List.of("type2", "type6", "type7", "type8", "hinges");
    for (int i = 0; i < kinds.size(); i++) {
      var key = i == 4 ? "tukey_hinges" : "quartiles." + kinds.get(i);
      names.put(key + ".0", ".quartiles." + i + ".lower");
      names.put(key + ".1", ".quartiles." + i + ".upper");
      names.put("iqr." + kinds.get(i), ".quartiles." + i + ".range");
    }
    return measure(
        object(
            "scale", scale(0, Math.max(1, Collections.max(ratings))),
            "groups", object("all", ratings)),
        "measures.median-iqr",
        names);
  }

  private static VectorFile randUcla(JsonNode input) {
    return measure(
        object("scale", scale(1, 9), "groups", object("all", ints(input.get("ratings")))),
        "measures.rand-ucla",
        Map.of(
            "disagreement_classic", ".counted.disagreement",
            "agreement_classic", ".counted.agreement",
            "outside_region", ".counted.outsideRegion",
            "classification_classic", ".counted.classification",
            "classification_ipras", ".classification"));
  }

  /// Counts of steps from 1. Shares with decimals are counts of tenths.
  private static VectorFile frequencies(JsonNode input, String measure, Map<String, String> names) {
    boolean whole =
        input.get("freq").valueStream().allMatch(f -> f.asDouble() == Math.rint(f.asDouble()));
    var counts = new LinkedHashMap<String, Object>();
    for (int i = 0; i < input.get("freq").size(); i++)
      counts.put(
          String.valueOf(i + 1),
          Math.round(input.get("freq").get(i).asDouble() * (whole ? 1 : 10)));
    return measure(
        object("scale", scale(1, counts.size()), "groups", object("all", counts)),
        "measures." + measure,
        names);
  }

  private static VectorFile tastleWierman(JsonNode input) {
    var names = new LinkedHashMap<>(Map.of("cns", ".value"));
    for (int step = 1; step <= input.get("freq").size(); step++)
      names.put("targeted_agreement." + step, ".targetedAgreement." + (step - 1));
    return frequencies(input, "tastle-wierman", names);
  }

  private static VectorFile polarization(JsonNode input) {
    var names =
        new LinkedHashMap<>(
            Map.of(
                "bimodality.n", ".n",
                "van_der_eijk_polarization", "measures.van-der-eijk.polarization"));
    var alphas = List.of("0.8", "1.0", "1.6");
    for (int i = 0; i < alphas.size(); i++) {
      names.put("er_alpha_" + alphas.get(i), ".estebanRay." + i + ".er");
      names.put("er_norm_alpha_" + alphas.get(i), ".estebanRay." + i + ".erNorm");
    }
    if (input.has("freq")) return frequencies(input, "polarization", names);
    return measure(
        object("scale", scale(1, 10), "groups", object("all", ints(input.get("values")))),
        "measures.polarization",
        names);
  }

  /// Rows of raters as items with the rating of each rater.
  private static Map<String, Object> items(JsonNode raters) {
    var items = new LinkedHashMap<String, Object>();
    for (int item = 0; item < raters.get(0).size(); item++) {
      var ratings = new LinkedHashMap<String, Object>();
      for (int rater = 0; rater < raters.size(); rater++)
        ratings.put("rater-" + rater, raters.get(rater).get(item));
      items.put("item-%03d".formatted(item), ratings);
    }
    return items;
  }

  private static VectorFile kendallW(JsonNode input) {
    return measure(
        object("scale", scale(0, 100), "items", items(input.get("ratings"))),
        "acrossItems.measures.kendall-w",
        Map.of("W", ".value"));
  }

  private static VectorFile fleissKappa(JsonNode input) {
    var items = new LinkedHashMap<String, Object>();
    for (var row : input.get("table")) {
      var ratings = new ArrayList<Integer>();
      for (int category = 0; category < row.size(); category++)
        ratings.addAll(Collections.nCopies(row.get(category).asInt(), category));
      items.put("item-%03d".formatted(items.size()), ratings);
    }
    return measure(
        object("scale", scale(0, input.get("table").get(0).size() - 1), "items", items),
        "acrossItems.measures.fleiss-kappa",
        Map.of("kappa", ".value"));
  }

  private static VectorFile krippendorffAlpha(JsonNode input) {
    return measure(
        object("scale", scale(0, 100), "items", items(input.get("data"))),
        "acrossItems.measures.krippendorff-alpha",
        Map.of());
  }

  private static VectorFile factorisation(JsonNode input) {
    return factorisation(input, "sum");
  }

  static VectorFile factorisation(JsonNode input, String loss) {
    var items = new LinkedHashMap<String, Map<String, Object>>();
    for (var rating : input.get("ratings"))
      items
          .computeIfAbsent("item-%03d".formatted(rating.get(1).asInt()), _ -> object())
          .put("rater-%03d".formatted(rating.get(0).asInt()), rating.get(2).asInt());
    var names = new LinkedHashMap<String, String>();
    for (int i = 0; i < items.size(); i++) {
      names.put("note_intercept." + i, ".items." + i + ".intercept");
      names.put("note_factor." + i, ".items." + i + ".factor");
    }
    for (int i = 0; i < input.get("n_users").asInt(); i++) {
      names.put("user_intercept." + i, ".raters." + i + ".intercept");
      names.put("user_factor." + i, ".raters." + i + ".factor");
    }
    return measure(
        object("scale", scale(0, 1), "factorisationLoss", loss, "items", items),
        "acrossItems.measures.bridging-matrix-factorisation",
        names);
  }

  /// Those who agree vote 1, the others 0.
  private static Map<String, Object> supporting(JsonNode groups) {
    var votes = object();
    for (var group : groups) {
      int agree = group.get("agree").asInt();
      votes.put(
          "group-%03d".formatted(votes.size()),
          object("1", agree, "0", group.get("seen").asInt() - agree));
    }
    return object("scale", scale(0, 1), "groups", votes);
  }

  private static VectorFile bridging(JsonNode input) {
    var names = new LinkedHashMap<String, String>();
    for (int i = 0; i < input.get("groups").size(); i++) {
      var support = "acrossGroups.support.group-%03d".formatted(i);
      names.put("smoothed.p." + i, support + ".smoothed");
      names.put("raw.p." + i, support + ".raw");
    }
    return measure(supporting(input.get("groups")), "acrossGroups.measures.bridging-simple", names);
  }

  private static VectorFile groupInformed(JsonNode input) {
    return measure(
        supporting(input.get("groups")),
        "acrossGroups.measures.group-informed-consensus",
        Map.of("gic", ".value"));
  }

  private static Map<String, Object> rounds(
      Map<String, Object> scale, Object before, Object after) {
    return object("scale", scale, "rounds", List.of(before, after));
  }

  private static VectorFile wilcoxon(JsonNode input) {
    return measure(
        rounds(scale(0, 100), ints(input.get("round1")), ints(input.get("round2"))),
        "movement.0.measures.wilcoxon-signed-rank",
        Map.of("n_pairs", ".n", "rank_biserial", ".value"));
  }

  /// A table of answers before by answers after, one person after another.
  private static VectorFile moved(
      JsonNode table,
      Map<String, Object> scale,
      List<Integer> steps,
      String measure,
      Map<String, String> names) {
    var before = new ArrayList<Integer>();
    var after = new ArrayList<Integer>();
    for (int i = 0; i < steps.size(); i++)
      for (int j = 0; j < steps.size(); j++) {
        int people = (int) table.get(i).get(j).asDouble();
        before.addAll(Collections.nCopies(people, steps.get(i)));
        after.addAll(Collections.nCopies(people, steps.get(j)));
      }
    return measure(rounds(scale, before, after), "movement.0.measures." + measure, names);
  }

  private static VectorFile mcNemar(JsonNode input) {
    return moved(input.get("table"), scale(0, 1), List.of(1, 0), "mcnemar", Map.of());
  }

  private static VectorFile dajani(JsonNode input) {
    if (input.has("cross_table")) {
      var steps = new ArrayList<Integer>();
      for (int i = 1; i <= input.get("cross_table").size(); i++) steps.add(i);
      var names = new LinkedHashMap<String, String>();
      for (var name : List.of("chi2", "df", "p", "min_expected"))
        names.put(name, ".individual.test." + name);
      names.put("share_unchanged", ".individual.shareUnchanged");
      names.put("cohen_kappa", ".individual.cohenKappa");
      return moved(
          input.get("cross_table"), scale(1, steps.size()), steps, "dajani-chi-square", names);
    }
    var rounds = new ArrayList<Object>();
    for (var name : List.of("round1", "round2")) {
      var counts = object();
      for (var count : input.get(name)) counts.put(String.valueOf(counts.size() + 1), count);
      rounds.add(object("groups", object("all", counts)));
    }
    return measure(
        object("scale", scale(1, input.get("round1").size()), "rounds", rounds),
        "movement.0.measures.dajani-chi-square.group",
        Map.of("stable_at_0_05", "movement.0.measures.dajani-chi-square.stableAt005"));
  }

  private static VectorFile cvChange(JsonNode input) {
    return measure(
        rounds(scale(0, 1000), ints(input.get("round1")), ints(input.get("round2"))),
        "movement.0.measures.cv-change",
        Map.of());
  }

  private static VectorFile opinionChange(JsonNode input) {
    var names = new LinkedHashMap<String, String>();
    for (var name : List.of("pre_pct", "post_pct", "swing")) {
      names.put(name + ".0", "." + name + ".inFavour");
      names.put(name + ".1", "." + name + ".against");
      names.put(name + ".2", "." + name + ".undecided");
    }
    names.put("converted.*", ".");
    names.put("stuart_maxwell.*", ".marginalHomogeneity.stuartMaxwell.");
    names.put("bhapkar.*", ".marginalHomogeneity.bhapkar.");
    return moved(input.get("transition"), scale(-1, 1), List.of(1, -1, 0), "opinion-change", names);
  }
}
