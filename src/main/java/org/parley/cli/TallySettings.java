package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.voting.Form;
import org.parley.voting.Grade;
import org.parley.voting.Grade.Attitude;
import org.parley.voting.VotingMethod;
import org.parley.voting.method.Methods;
import org.parley.voting.method.Strength;

/// The settings of voting methods in files: which a method takes, and the method with them.
final class TallySettings {

  private static final int LARGEST = 1_000_000;

  private TallySettings() {}

  /// The names of all methods, as an error quotes them.
  static String names() {
    return Methods.ALL.stream().map(VotingMethod::name).collect(Collectors.joining(", "));
  }

  /// What a file may say beside the candidates and ballots of a method.
  static List<String> known(String method) {
    return switch (method) {
      case "acceptance", "yes-no", "gradients", "approval" -> Conditions.KNOWN;
      case "score" -> List.of("min", "max", "minRatedShare");
      case "majority-judgment" -> List.of("gradesWorstToBest");
      case "schulze", "ranked-pairs" -> List.of("strength", "unranked");
      case "dots" -> List.of("dots", "maxPerOption");
      case "quadratic" -> List.of("credits", "allowNegative");
      default -> List.of();
    };
  }

  /// The method of that name with the settings of the file. A limit the file does not state is not
  /// checked.
  ///
  /// @param line where the name stands
  static VotingMethod method(String name, long line, Members settings) {
    return switch (name) {
      case "score" -> score(settings);
      case "majority-judgment" -> majorityJudgment(name, settings);
      case "schulze" -> Methods.schulze(strength(settings));
      case "ranked-pairs" -> Methods.rankedPairs(strength(settings));
      case "dots" -> {
        int dots = limit(settings, "dots");
        int each = Math.min(dots, limit(settings, "maxPerOption"));
        yield Methods.dots(dots, each);
      }
      case "quadratic" ->
          Methods.quadratic(
              limit(settings, "credits"), settings.truth("allowNegative").orElse(true));
      default -> plain(name, line);
    };
  }

  private static VotingMethod plain(String name, long line) {
    return Methods.named(name)
        .orElseThrow(() -> new BadInput(line, "cli.tally.unknown-method", name, names()));
  }

  private static int limit(Members settings, String name) {
    return settings.whole(name, 1, LARGEST).map(Long::intValue).orElse(Form.Budget.UNLIMITED);
  }

  private static Strength strength(Members settings) {
    // The only way Parley knows; stated in a file, it shall not be an error.
    settings.word("unranked", List.of("last"));
    return settings
        .word("strength", List.of("winning", "margin"))
        .map(word -> word.equals("margin") ? Strength.MARGIN : Strength.WINNING)
        .orElse(Strength.WINNING);
  }

  private static VotingMethod score(Members settings) {
    long least = settings.whole("min", -LARGEST, LARGEST).orElse((long) -LARGEST);
    long most = settings.whole("max", -LARGEST, LARGEST).orElse((long) LARGEST);
    if (least >= most) throw new BadInput(settings.lineOf("max"), "cli.tally.no-points");
    var rated = settings.share("minRatedShare");
    return Methods.score(
        (int) least,
        (int) most,
        rated.map(share -> share.numerator()).orElse(0),
        rated.map(share -> share.denominator()).orElse(1));
  }

  private static VotingMethod majorityJudgment(String name, Members settings) {
    var keys = settings.texts("gradesWorstToBest");
    if (settings.get("gradesWorstToBest").isEmpty()) return plain(name, 0);
    if (keys.size() < 2 || keys.stream().distinct().count() < keys.size())
      throw new BadInput(settings.lineOf("gradesWorstToBest"), "cli.tally.no-grades");
    // What a grade says for or against plays no part in this method.
    var grades = new ArrayList<Grade>();
    keys.forEach(key -> grades.add(new Grade(key, Attitude.NEITHER)));
    return Methods.majorityJudgment(grades);
  }
}
