package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.consensus.Threshold;
import org.parley.voting.Form;
import org.parley.voting.Grade.Attitude;
import org.parley.voting.Tally;
import org.parley.voting.VotingMethod;
import org.parley.voting.Working;

/// When proposals of a file are accepted: enough took part, enough are in favour, few enough
/// object. Compared exactly.
///
/// @param basis what shares are of: those in favour or against (`cast`), all who answered
///   (`present`), all who could (`eligible`)
/// @param maxObjections how many may take the most opposed step
record Conditions(
    Optional<Long> eligible,
    Optional<Threshold> quorum,
    Optional<Threshold> threshold,
    String basis,
    Optional<Long> maxObjections) {

  static final List<String> KNOWN =
      List.of("eligible", "quorum", "threshold", "strict", "basis", "maxObjections");

  /// A part of a whole.
  record Part(long part, long whole, Optional<Double> value) {
    static Part of(long part, long whole) {
      return new Part(
          part, whole, whole == 0 ? Optional.empty() : Optional.of((double) part / whole));
    }
  }

  /// @param reached whether the share is at least the threshold
  /// @param exceeded whether it is more
  record Outcome(
      Part share,
      Optional<Boolean> reached,
      Optional<Boolean> exceeded,
      long objections,
      boolean accepted) {}

  /// @param turnout empty where it is not known how many could vote
  record Decision(
      Optional<Part> turnout,
      Optional<Boolean> quorumMet,
      Map<String, Outcome> outcomes,
      List<String> accepted) {}

  /// How a candidate was answered.
  private record Answers(long inFavour, long against, long neither, long objections) {}

  /// Empty where the file states none.
  static Optional<Conditions> of(Members file, VotingMethod method) {
    if (KNOWN.stream().noneMatch(name -> file.get(name).isPresent())) return Optional.empty();
    var threshold = file.share("threshold");
    boolean strict = file.truth("strict").orElse(threshold.map(Threshold::exceed).orElse(false));
    var eligible = file.whole("eligible", 0, Integer.MAX_VALUE);
    boolean approval = method.form() instanceof Form.Approval;
    var basis =
        file.word("basis", List.of("cast", "present", "eligible"))
            .orElse(approval ? "present" : "cast");
    var quorum = file.share("quorum");
    if (eligible.isEmpty() && (quorum.isPresent() || basis.equals("eligible")))
      throw new BadInput(file.line(), "cli.tally.no-eligible");
    return Optional.of(
        new Conditions(
            eligible,
            quorum,
            threshold.map(t -> strict ? exceeding(t, file) : atLeast(t)),
            basis,
            file.whole("maxObjections", 0, Integer.MAX_VALUE)));
  }

  /// The share itself, whether or not it has to be exceeded.
  static Threshold atLeast(Threshold threshold) {
    return new Threshold(threshold.numerator(), threshold.denominator(), false);
  }

  private static Threshold exceeding(Threshold threshold, Members file) {
    try {
      return new Threshold(threshold.numerator(), threshold.denominator(), true);
    } catch (IllegalArgumentException nothingCan) {
      throw new BadInput(file.lineOf("threshold"), "cli.json.no-share", "threshold");
    }
  }

  /// @throws BadInput where more voted than could
  Decision decide(Tally tally, VotingMethod method) {
    long valid = tally.turnout().valid();
    if (eligible.isPresent() && valid > eligible.get())
      throw new BadInput(0, "cli.tally.more-than-eligible", valid, eligible.get());
    var turnout = eligible.map(all -> Part.of(valid, all));
    var met = quorum.map(share -> share.isMetBy(valid, eligible.orElse(0L)));
    var outcomes = new LinkedHashMap<String, Outcome>();
    var accepted = new ArrayList<String>();
    answers(tally, method)
        .forEach(
            (candidate, answers) -> {
              var outcome = outcome(answers, valid, met.orElse(true));
              outcomes.put(candidate, outcome);
              if (outcome.accepted()) accepted.add(candidate);
            });
    return new Decision(turnout, met, outcomes, accepted);
  }

  private Outcome outcome(Answers answers, long valid, boolean quorumMet) {
    var share =
        Part.of(
            answers.inFavour(),
            switch (basis) {
              case "eligible" -> eligible.orElse(0L);
              case "present" -> answers.inFavour() + answers.against() + answers.neither();
              default -> answers.inFavour() + answers.against();
            });
    boolean enough =
        threshold.map(needed -> needed.isMetBy(share.part(), share.whole())).orElse(true);
    boolean few = maxObjections.map(most -> answers.objections() <= most).orElse(true);
    return new Outcome(
        share,
        threshold.map(needed -> atLeast(needed).isMetBy(share.part(), share.whole())),
        threshold.map(needed -> exceeds(needed, share.part(), share.whole())),
        answers.objections(),
        quorumMet && enough && few && valid > 0);
  }

  /// Whether the part is more than the share that is needed.
  static boolean exceeds(Threshold needed, long part, long whole) {
    return whole > 0 && part * needed.denominator() > whole * needed.numerator();
  }

  private static Map<String, Answers> answers(Tally tally, VotingMethod method) {
    var answers = new LinkedHashMap<String, Answers>();
    switch (tally.working()) {
      case Working.Approvals(var approvals, long ballots) ->
          approvals.forEach(
              (candidate, ticks) ->
                  answers.put(candidate, new Answers(ticks, 0, ballots - ticks, 0)));
      case Working.Distribution(_, var counts) when method.form() instanceof Form.Scale scale ->
          counts.forEach((candidate, given) -> answers.put(candidate, answers(scale, given)));
      default -> throw new IllegalStateException("no conditions for " + method.name());
    }
    return answers;
  }

  private static Answers answers(Form.Scale scale, List<Long> given) {
    var sums = new long[Attitude.values().length];
    for (int step = 0; step < given.size(); step++)
      sums[scale.grades().get(step).attitude().ordinal()] += given.get(step);
    return new Answers(
        sums[Attitude.FOR.ordinal()],
        sums[Attitude.AGAINST.ordinal()],
        sums[Attitude.NEITHER.ordinal()],
        given.getFirst());
  }
}
