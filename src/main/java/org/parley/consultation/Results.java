package org.parley.consultation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parley.consensus.Disclosure;
import org.parley.opinionmap.OpinionMap;
import org.parley.opinionmap.Shared;
import org.parley.opinionmap.Side;
import org.parley.opinionmap.Tally;

/// What a consultation has brought, as everybody may see it: no figure rests on fewer people than
/// the consultation's disclosure minimum, nor can one be found by subtracting others.
///
/// @param participants who voted
/// @param votes one for each participant and statement
/// @param map empty where there is none, for `reason`
/// @param reason why there is no map, or why it shows no groups; `none` where it does
/// @param statements those that are shown to people, in the order of their numbers
/// @param shared what every group holds, or all together where there are no groups
/// @param dividing what parts the groups
/// @param tooFew statements with too few votes to say anything of them
public record Results(
    int participants,
    long votes,
    Optional<Map> map,
    String reason,
    List<Said> statements,
    List<Common> shared,
    List<Divide> dividing,
    List<Integer> tooFew) {

  /// @param reliability 0 to 1
  /// @param groups empty where they are not reliable
  /// @param places how many people stand where
  public record Map(
      String method,
      int people,
      boolean reliable,
      double reliability,
      List<Camp> groups,
      List<Places.Spot> places) {}

  /// A group of people whose opinions are near each other.
  public record Camp(int id, String name, int size, double x, double y, List<Typical> represents) {}

  /// A statement that stands for a group.
  ///
  /// @param share of the group on this side, smoothed
  public record Typical(int statement, String side, double share) {}

  /// A statement and what was said to it.
  ///
  /// @param count empty where too few have answered
  /// @param groups what each group said, in their order; empty for one that must not be shown
  public record Said(
      int id,
      String text,
      boolean seed,
      boolean meta,
      Optional<Count> count,
      List<Optional<Count>> groups) {}

  /// @param lowest the lower end of the 95 % interval of the share, in the group where it is least
  public record Common(int statement, String side, double lowest) {}

  /// @param agreeing the place of the group that agrees
  /// @param disagreeing the place of the group that disagrees
  public record Divide(int statement, int agreeing, int disagreeing, double strength) {}

  private static final String REST = "rest";

  public static Results of(Consultation consultation, VoteBook book, Optional<OpinionMap> map) {
    var disclosure = new Disclosure(consultation.settings().disclosureMinimum());
    var shown = map.filter(drawn -> showsGroups(drawn, disclosure));
    var said = new ArrayList<Said>();
    var tooFew = new ArrayList<Integer>();
    for (var statement : (Iterable<Statement>) consultation.accepted()::iterator) {
      var one = said(statement, book, shown, disclosure);
      if (one.count().isEmpty()) tooFew.add(one.id());
      said.add(one);
    }
    return new Results(
        book.participants(),
        book.votes(),
        map.map(drawn -> drawn(drawn, shown.isPresent(), disclosure)),
        reason(map, shown),
        said,
        map.map(drawn -> shared(drawn, shown.isPresent())).orElse(List.of()),
        shown.map(Results::dividing).orElse(List.of()),
        tooFew);
  }

  private static boolean showsGroups(OpinionMap map, Disclosure disclosure) {
    return map.reliability().reliable()
        && map.groups().stream().allMatch(group -> disclosure.shows(group.tally().people()));
  }

  private static String reason(Optional<OpinionMap> map, Optional<OpinionMap> shown) {
    if (map.isEmpty()) return "too-few-people";
    if (shown.isPresent()) return "none";
    return map.get().reliability().reliable()
        ? "group-too-small"
        : key(map.get().reliability().reason());
  }

  private static Map drawn(OpinionMap map, boolean withGroups, Disclosure disclosure) {
    var reliability = map.reliability();
    return new Map(
        OpinionMap.METHOD,
        map.matrix().rows(),
        withGroups,
        reliability.score(),
        withGroups ? camps(map) : List.of(),
        Places.of(map, withGroups, disclosure));
  }

  private static List<Camp> camps(OpinionMap map) {
    return map.groups().stream()
        .map(
            group ->
                new Camp(
                    group.id(),
                    group.name(),
                    group.tally().people(),
                    group.x(),
                    group.y(),
                    group.representative().stream()
                        .map(
                            one ->
                                new Typical(
                                    map.matrix().statement(one.column()),
                                    key(one.side()),
                                    one.side() == Side.AGREE
                                        ? one.contrast().agree()
                                        : one.contrast().disagree()))
                        .toList()))
        .toList();
  }

  private static Said said(
      Statement statement, VoteBook book, Optional<OpinionMap> shown, Disclosure disclosure) {
    int number = statement.id().number();
    var count = book.count(number);
    boolean enough = count.seen() >= disclosure.minimum();
    return new Said(
        number,
        statement.text(),
        statement.isSeed(),
        statement.meta(),
        enough ? Optional.of(count) : Optional.empty(),
        shown.filter(_ -> enough).map(map -> groups(map, number, disclosure)).orElse(List.of()));
  }

  /// The groups' votes, and those of the people in no group, which could be subtracted.
  private static List<Optional<Count>> groups(OpinionMap map, int number, Disclosure disclosure) {
    int column = map.matrix().column(number);
    if (column < 0) return List.of();
    var seen = new LinkedHashMap<String, Integer>();
    int rest = map.all().seen(column);
    for (int i = 0; i < map.groups().size(); i++) {
      int own = map.groups().get(i).tally().seen(column);
      seen.put(Integer.toString(i), own);
      rest -= own;
    }
    seen.put(REST, rest);
    var alone = disclosure.groups(seen);
    var counts = new ArrayList<Optional<Count>>();
    for (int i = 0; i < map.groups().size(); i++)
      counts.add(
          alone.contains(List.of(Integer.toString(i)))
                  && disclosure.shows(map.groups().get(i).tally().seen(column))
              ? Optional.of(count(map.groups().get(i).tally(), column))
              : Optional.empty());
    return counts;
  }

  private static Count count(Tally tally, int column) {
    return new Count(tally.agree(column), tally.pass(column), tally.disagree(column), 0);
  }

  private static List<Common> shared(OpinionMap map, boolean byGroups) {
    var found = byGroups ? map.shared() : Shared.of(List.of(map.all()), map.axes().moderated());
    return found.stream()
        .map(one -> new Common(map.matrix().statement(one.column()), key(one.side()), one.lowest()))
        .toList();
  }

  private static List<Divide> dividing(OpinionMap map) {
    return map.dividing().stream()
        .map(
            one ->
                new Divide(
                    map.matrix().statement(one.column()),
                    one.agreeing(),
                    one.disagreeing(),
                    one.strength()))
        .toList();
  }

  static String key(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
