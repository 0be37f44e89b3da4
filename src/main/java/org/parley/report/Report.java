package org.parley.report;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.consensus.Counted;
import org.parley.consensus.measure.Share;
import org.parley.panel.Actor;
import org.parley.panel.Outcome;
import org.parley.panel.Panel;
import org.parley.panel.Phase;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.text.Messages;
import org.parley.text.PanelWords;
import org.parley.transcript.Head;

/// What a panel hands over, or could hand over as it now stands: a document to read, to print and
/// to keep. It says nothing that does not follow from the record, but for the names.
///
/// @param names those who sit at the table, by seat: personal data beside the record. Those of an
///   audience are left out
/// @param head where the record stands
/// @param zone in which times are given
public record Report(
    Panel panel, Map<Seat.Id, String> names, Head head, Messages messages, ZoneId zone) {

  public Report {
    names = Map.copyOf(panel.known(Actor.STRANGER, names));
  }

  /// The whole page.
  public String html() {
    return ReportPage.of(this).toString();
  }

  String say(String key, Object... values) {
    return messages.say("report." + key, values);
  }

  PanelWords words() {
    return new PanelWords(messages);
  }

  Locale locale() {
    return messages.locale();
  }

  /// "6 March 2026".
  String day(Instant at) {
    return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), at);
  }

  /// "6 Mar 2026, 14:32".
  String time(Instant at) {
    return written(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), at);
  }

  private String written(DateTimeFormatter formatter, Instant at) {
    return formatter.withLocale(messages.dates()).format(at.atZone(zone));
  }

  /// Of whom a share is taken: "of those who took a side".
  String counted(Counted counted) {
    return say("counted." + counted.key());
  }

  /// In whole percent; "100%" and "0%" mean all and nobody.
  String percent(Share share) {
    long rounded = Math.round(100.0 * share.part() / share.whole());
    long shown = share.part() == share.whole() ? 100 : Math.min(rounded, 99);
    if (share.part() > 0) shown = Math.max(shown, 1);
    return NumberFormat.getPercentInstance(locale()).format(shown / 100.0);
  }

  /// The recommendations that were not withdrawn, those adopted first.
  List<Recommendation> recommendations() {
    var adopted = adopted();
    return panel.tabled().stream()
        .sorted((a, b) -> Boolean.compare(adopted.contains(b.id()), adopted.contains(a.id())))
        .toList();
  }

  List<Recommendation.Id> adopted() {
    return panel.adoption().map(Panel.Adoption::adopted).orElse(List.of());
  }

  /// The round that says where a recommendation stands: the last with a verdict on it or, where no
  /// rule ever judged it, the last that voted on it.
  Optional<Round> decisive(Recommendation.Id recommendation) {
    return rounds(recommendation).reversed().stream()
        .filter(round -> round.outcome(recommendation).flatMap(Outcome::verdict).isPresent())
        .findFirst()
        .or(() -> panel.lastRound(recommendation));
  }

  /// The answers in that round, if it judged the recommendation by itself.
  Optional<Votes> decisiveVotes(Recommendation.Id recommendation) {
    return decisive(recommendation)
        .flatMap(round -> Votes.of(round, recommendation, panel.settings().disclosure()));
  }

  /// The closed rounds on a recommendation, first to last.
  List<Round> rounds(Recommendation.Id recommendation) {
    return panel.closedRounds().filter(round -> round.item(recommendation).isPresent()).toList();
  }

  /// Whether the panel talked, and was to recommend and to vote on nothing: then nothing is said of
  /// either.
  boolean isOfDiscussion() {
    return panel.recommendations().isEmpty()
        && panel.rounds().isEmpty()
        && panel.phases().stream()
            .map(Phase::kind)
            .noneMatch(kind -> kind == PhaseKind.RECOMMENDATIONS || kind == PhaseKind.ROUNDS);
  }

  /// The roles that somebody sits or sat for; all that have seats, before anybody sat down.
  List<Role> roles() {
    var sat = panel.topic().roles().stream().filter(role -> isSatFor(role.id())).toList();
    return sat.isEmpty()
        ? panel.topic().roles().stream()
            .filter(role -> seats(role.id()).findAny().isPresent())
            .toList()
        : sat;
  }

  private boolean isSatFor(Role.Id role) {
    return seats(role).anyMatch(seat -> seat.isHeld() || seat.left().isPresent());
  }

  private Stream<Seat> seats(Role.Id role) {
    return panel.seats().stream()
        .filter(seat -> seat.role().equals(Optional.of(role)) && !seat.removed());
  }

  Role role(Role.Id id) {
    return panel.topic().role(id).orElseThrow();
  }

  /// A role with its mark: "■ Law enforcement".
  Html mark(Role role) {
    return Html.of(
        "<span class=\"role r{}\"><i class=\"mark {}\" aria-hidden=\"true\"></i>{}</span>",
        role.colour(),
        role.shape().name().toLowerCase(Locale.ROOT),
        role.name());
  }

  /// A group by its roles: one with its mark, several by their names.
  Html mark(List<Role.Id> roles) {
    return Html.of("{}", roles.stream().map(id -> mark(role(id))).toList());
  }
}
