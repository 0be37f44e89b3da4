package org.parley.cli;

import static org.parley.cli.VectorFile.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The vectors of voting methods as files of `parley tally`.
final class TallyVectorFiles {

  static final Map<String, Function<JsonNode, VectorFile>> BY_METHOD =
      Map.ofEntries(
          Map.entry("approval_consent", TallyVectorFiles::approval),
          Map.entry("score", TallyVectorFiles::score),
          Map.entry("majority_judgment", TallyVectorFiles::majorityJudgment),
          Map.entry("dot_voting", TallyVectorFiles::dots),
          Map.entry("quadratic_voting", TallyVectorFiles::quadratic),
          Map.entry("irv", TallyVectorFiles::instantRunoff),
          Map.entry("stv_scottish_small", TallyVectorFiles::scottish),
          Map.entry("stv_glasgow_2007", TallyVectorFiles::scottish),
          Map.entry("stv_meek", TallyVectorFiles::meek),
          Map.entry("schulze", input -> compared("schulze", "winning", input)),
          Map.entry("ranked_pairs", input -> compared("ranked-pairs", "winning", input)));

  private TallyVectorFiles() {}

  private static VectorFile tally(Map<String, Object> file, Map<String, String> names) {
    return new VectorFile("tally", file, "working", names);
  }

  private static VectorFile approval(JsonNode input) {
    if (!input.has("options")) return consent(input);
    var file = object("method", "approval");
    input.propertyStream().forEach(e -> file.put(e.getKey(), e.getValue()));
    var names = shared();
    names.put("turnout", "decision.turnout.value");
    names.put("quorum_met", "decision.quorumMet");
    names.put("accepted", "decision.accepted");
    names.put("accepted.*", "decision.accepted.");
    for (var option : input.get("options"))
      names.put(
          "share." + option.asString(), "decision.outcomes." + option.asString() + ".share.value");
    return tally(file, names);
  }

  /// Places, wherever they stand.
  private static Map<String, String> shared() {
    var names = new LinkedHashMap<String, String>();
    names.put("ranking_tiers.*", "ranking.");
    return names;
  }

  private static VectorFile consent(JsonNode input) {
    var file =
        object(
            "method", "acceptance",
            "candidates", List.of("proposal"),
            "eligible", input.get("eligible"),
            "quorum", input.get("quorum"),
            "max_objections", input.get("max_objections"),
            "ballots",
                List.of(
                    object("count", input.get("consent"), "choice", "support"),
                    object("count", input.get("stand_aside"), "choice", "abstain"),
                    object("count", input.get("objections"), "choice", "cannot-accept")));
    return tally(
        file,
        Map.of(
            "quorum_met", "decision.quorumMet", "adopted", "decision.outcomes.proposal.accepted"));
  }

  static VectorFile yesNo(JsonNode input) {
    var file =
        object(
            "method", "yes-no",
            "candidates", List.of("it"),
            "ballots",
                List.of(
                    object("count", input.get("yes"), "choice", "yes"),
                    object("count", input.get("no"), "choice", "no"),
                    object("count", input.get("abstain"), "choice", "abstain")));
    for (var name : List.of("eligible", "quorum", "threshold", "basis"))
      file.put(name, input.get(name));
    return tally(
        file,
        Map.of(
            "share.num", "decision.outcomes.it.share.part",
            "share.den", "decision.outcomes.it.share.whole",
            "share.value", "decision.outcomes.it.share.value",
            "turnout.num", "decision.turnout.part",
            "turnout.den", "decision.turnout.whole",
            "turnout.value", "decision.turnout.value",
            "quorum_met", "decision.quorumMet",
            "reached_ge", "decision.outcomes.it.reached",
            "reached_gt", "decision.outcomes.it.exceeded",
            "passes_ge", "decision.outcomes.it.accepted"));
  }

  private static VectorFile score(JsonNode input) {
    var file = object("method", "score");
    input.propertyStream().forEach(e -> file.put(e.getKey(), e.getValue()));
    var names = shared();
    for (var option : input.get("options")) {
      var score = "working.scores." + option.asString();
      names.put("sum." + option.asString(), score + ".sum");
      names.put("count." + option.asString(), score + ".rated");
      names.put("mean." + option.asString(), score + ".mean");
    }
    names.put("ranking_by_sum.*", "ranking.");
    names.put("ranking_by_mean.*", "working.byMean.");
    return tally(file, names);
  }

  private static VectorFile majorityJudgment(JsonNode input) {
    var grades = input.get("grades_worst_to_best");
    var given = new LinkedHashMap<String, List<String>>();
    input
        .get("profiles")
        .propertyStream()
        .forEach(
            profile -> {
              var all = new ArrayList<String>();
              for (int grade = 0; grade < grades.size(); grade++)
                for (int i = 0; i < profile.getValue().get(grade).asInt(); i++)
                  all.add(grades.get(grade).asString());
              given.put(profile.getKey(), all);
            });
    var ballots = new ArrayList<Map<String, Object>>();
    var names = new LinkedHashMap<String, String>();
    given.forEach(
        (candidate, all) -> {
          for (int i = 0; i < all.size(); i++) {
            if (ballots.size() <= i) ballots.add(object("scores", object()));
            @SuppressWarnings("unchecked")
            var scores = (Map<String, Object>) ballots.get(i).get("scores");
            scores.put(candidate, all.get(i));
          }
          for (var name : List.of("majority_grade", "p", "q", "sign"))
            names.put(
                "per." + candidate + "." + name,
                "working.gauges." + candidate + "." + name.replace("_g", "G"));
        });
    names.put("ranking_majority_value.*", "ranking.");
    return tally(
        object(
            "method",
            "majority-judgment",
            "candidates",
            List.copyOf(given.keySet()),
            "grades_worst_to_best",
            grades,
            "ballots",
            ballots),
        names);
  }

  private static VectorFile budget(String method, String content, JsonNode input) {
    var file = object("method", method);
    input.propertyStream().forEach(e -> file.put(e.getKey(), e.getValue()));
    var ballots = new ArrayList<Map<String, Object>>();
    for (var ballot : input.get("ballots")) ballots.add(object("count", 1, content, ballot));
    file.put("ballots", ballots);
    var names = shared();
    for (int i = 0; i < ballots.size(); i++) {
      names.put("cost." + i, "ballots." + i + ".cost");
      names.put("valid." + i, "ballots." + i + ".valid");
    }
    return tally(file, names);
  }

  private static VectorFile dots(JsonNode input) {
    return budget("dots", "allocation", input);
  }

  private static VectorFile quadratic(JsonNode input) {
    return budget("quadratic", "allocation", input);
  }

  /// An election of rankings is a file as it stands.
  private static Map<String, Object> ranked(String method, JsonNode input) {
    var file = object("method", method);
    input.propertyStream().forEach(e -> file.put(e.getKey(), e.getValue()));
    return file;
  }

  private static VectorFile instantRunoff(JsonNode input) {
    var names = lots();
    names.put("winner", "winners.0");
    for (int i = 0; i < input.get("candidates").size(); i++)
      names.put("eliminated." + i, "working.rounds." + i + ".eliminated");
    return tally(ranked("irv", input), names);
  }

  private static VectorFile scottish(JsonNode input) {
    return tally(ranked("stv-scottish", input), elected());
  }

  private static VectorFile meek(JsonNode input) {
    return tally(ranked("stv-meek", input), elected());
  }

  private static Map<String, String> lots() {
    return new LinkedHashMap<>(Map.of("lots", "lots"));
  }

  private static Map<String, String> elected() {
    var names = lots();
    names.put("elected.*", "winners.");
    return names;
  }

  static VectorFile compared(String method, String strength, JsonNode input) {
    var file = ranked(method, input);
    file.put("strength", strength);
    return tally(
        file,
        Map.of(
            "winners.*", "winners.",
            "ranking_tiers.*", "ranking.",
            "condorcet_winner", "working.condorcetWinner"));
  }
}
