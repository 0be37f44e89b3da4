package org.parley.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.consensus.Question;
import org.parley.consensus.Rule;
import org.parley.consensus.Threshold;
import org.parley.consensus.Verdict;
import org.parley.consensus.Verdict.Reason.BallotsShort;
import org.parley.consensus.Verdict.Reason.Enough;
import org.parley.consensus.Verdict.Reason.EnoughSeats;
import org.parley.consensus.Verdict.Reason.TooFew;
import org.parley.consensus.Verdict.Reason.TooFewSeats;
import org.parley.panel.Amendment;
import org.parley.panel.Anonymity;
import org.parley.panel.Moderation;
import org.parley.panel.Opinion;
import org.parley.panel.OpinionShift;
import org.parley.panel.Origin;
import org.parley.panel.Outcome;
import org.parley.panel.Panel;
import org.parley.panel.PhaseKind;
import org.parley.panel.Reason;
import org.parley.panel.Recommendation;
import org.parley.panel.Refusal;
import org.parley.panel.Reply;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.panel.Trial;
import org.parley.panel.Voting;
import org.parley.panel.Weights;

/// The sentences for what a panel decides and refuses. Each record of a family has a text under its
/// name in kebab case, to which its components are handed in their order: `refusal.text-too-long`
/// gets the field, the length and the most.
public final class PanelWords {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /// How much of a passage is told, in characters.
  private static final int PASSAGE = 80;

  private final Messages messages;

  public PanelWords(Messages messages) {
    this.messages = messages;
  }

  /// Why something was not done, and how to mend it.
  public String of(Refusal refusal) {
    return sentence("refusal", (Record) refusal, Optional.empty());
  }

  public String of(Verdict.Kind kind) {
    return messages.say("verdict." + kind.key());
  }

  /// Why a verdict is what it is, in words and numbers.
  public String of(Verdict.Reason reason, Panel panel) {
    return sentence("verdict.reason", (Record) reason, Optional.of(panel));
  }

  /// All reasons of a verdict, as one text.
  public String why(Verdict verdict, Panel panel) {
    return String.join(" ", reasons(verdict, panel));
  }

  /// The same one by one. What one of them says no other says again: how many are missing, where so
  /// many ballots would carry it.
  public List<String> reasons(Verdict verdict, Panel panel) {
    return verdict.reasons().stream()
        .map(reason -> of(isSaid(reason, verdict) ? withoutMissing(reason) : reason, panel))
        .toList();
  }

  private static boolean isSaid(Verdict.Reason reason, Verdict verdict) {
    return switch (reason) {
      case TooFew(var role, _, _, _, int missing) when role.isEmpty() ->
          verdict.reasons().contains(new BallotsShort(missing));
      case TooFewSeats(_, _, _, int missing) ->
          verdict.reasons().contains(new BallotsShort(missing));
      default -> false;
    };
  }

  /// Said in the same words as where nothing is missing.
  private static Verdict.Reason withoutMissing(Verdict.Reason reason) {
    return switch (reason) {
      case TooFew few -> new Enough(few.role(), few.accepting(), few.of(), few.needed());
      case TooFewSeats few -> new EnoughSeats(few.accepting(), few.seats(), few.needed());
      default -> reason;
    };
  }

  /// Why a chair hid something: "off topic".
  public String of(Moderation.Reason reason) {
    return messages.say("moderation.reason." + reason.key());
  }

  /// The title of a recommendation as everybody may read it, or why nobody may.
  public String title(Recommendation recommendation, Panel panel) {
    return panel
        .moderation()
        .hidden(new Reply.Target.ToRecommendation(recommendation.id()))
        .map(hidden -> messages.say("panel.hidden", of(hidden.reason())))
        .orElseGet(() -> recommendation.current().text().title());
  }

  public String of(PhaseKind phase) {
    return messages.say("panel.phase." + phase.key());
  }

  /// A grade of a scale in words: "Can live with it". Points are their own words.
  public String grade(String key) {
    return key.matches("-?[0-9]+") ? key : messages.say("grade." + key);
  }

  public String method(String name) {
    return messages.say("method." + name);
  }

  /// How a round votes: "Score, 0 to 5 points, 2 to choose".
  public String of(Voting voting) {
    var words = new StringBuilder(method(voting.method()));
    voting.options().ifPresent(options -> words.append(", ").append(of(options)));
    if (voting.places() > 1)
      words.append(", ").append(messages.say("method.with.places", voting.places()));
    return words.toString();
  }

  private String of(Voting.Options options) {
    return switch (options) {
      case Voting.Options.Points(var least, var most, var from) ->
          from.map(n -> messages.say("method.with.accepted-points", least, most, n))
              .orElseGet(() -> messages.say("method.with.points", least, most));
      case Voting.Options.Dots(var dots, var each) -> messages.say("method.with.dots", dots, each);
      case Voting.Options.Credits(var credits, var against) ->
          messages.say("method.with.credits" + (against ? "" : ".only-for"), credits);
    };
  }

  /// When a rule finds consensus, in one sentence; its parts are handed to the text in their order.
  public String of(Rule rule) {
    return messages.say("rule." + rule.name(), parts(rule));
  }

  /// The rule in a few words: "at least 75% of all, at least 50% in each role".
  public String brief(Rule rule) {
    return messages.say("rule." + rule.name() + ".brief", parts(rule));
  }

  private Object[] parts(Rule rule) {
    return Arrays.stream(rule.getClass().getRecordComponents())
        .map(part -> shown(read(part, (Record) rule)))
        .toArray();
  }

  /// A share as people say it: "at least 75%", "more than 1/2".
  public String of(Threshold share) {
    if (share.numerator() == 0 && !share.exceed()) return messages.say("rule.share.any");
    if (share.numerator() == share.denominator()) return messages.say("rule.share.all");
    var plain = new Threshold(share.numerator(), share.denominator(), false);
    return messages.say(
        "rule.share." + (share.exceed() ? "more-than" : "at-least"), plain.toString());
  }

  /// How much votes count: "Privacy: 3, Technology 2: 5, all others: 1".
  public String of(Weights weights, Panel panel) {
    var named = new ArrayList<String>();
    weights
        .roles()
        .forEach((role, n) -> named.add(weight(roleName(role.key(), Optional.of(panel)), n)));
    weights
        .seats()
        .forEach((seat, n) -> named.add(weight(of(panel.seat(seat).orElseThrow(), panel), n)));
    named.add(messages.say("panel.weights.others"));
    return String.join(", ", named);
  }

  private String weight(String of, int weight) {
    return messages.say("panel.weights.of", of, weight);
  }

  /// What was out of the ordinary about the votes of a round: weights, and ballots that their seats
  /// did not cast themselves. No sentences where nothing was.
  public List<String> howVoted(Round round, Panel panel) {
    var sentences = new ArrayList<String>();
    var weights = round.terms().weights();
    if (!weights.isEqual()) sentences.add(messages.say("panel.voted.weighted", of(weights, panel)));
    for (var way : Round.Way.values())
      if (round.came(way) > 0)
        sentences.add(messages.say("panel.voted." + way.key(), round.came(way)));
    return List.copyOf(sentences);
  }

  /// Something that was tried with a recommendation, without the time.
  public String of(Trial trial, Recommendation.Id recommendation, Panel panel) {
    return switch (trial) {
      case Trial.Written(var number, var by, _) -> {
        var who =
            by.map(seat -> by(seat, panel.byline(recommendation, by), panel))
                .orElseGet(() -> messages.say("panel.tried.topic"));
        yield number == 1
            ? proposed(who, panel.recommendation(recommendation).flatMap(Recommendation::origin))
            : messages.say("panel.tried.revised", number, who);
      }
      case Trial.Amended(var amendment) -> asked(amendment, panel);
      case Trial.Voted(var round, _) -> voted(round, recommendation, panel);
    };
  }

  private String asked(Amendment amendment, Panel panel) {
    var target = new Reply.Target.ToAmendment(amendment.id());
    var by = by(target, panel);
    var what = of(amendment.state());
    return panel
        .moderation()
        .hidden(target)
        .map(
            hidden ->
                messages.say(
                    "panel.tried.amendment.hidden", amendment.id(), by, of(hidden.reason()), what))
        .orElseGet(
            () ->
                messages.say(
                    "panel.tried.amendment",
                    amendment.id(),
                    by,
                    Passage.of(amendment.change().before(), PASSAGE),
                    Passage.of(amendment.change().after(), PASSAGE),
                    what));
  }

  private String proposed(String who, Optional<Origin> origin) {
    return origin
        .map(
            from ->
                messages.say(
                    "panel.tried.from",
                    who,
                    Integer.toString(from.statement()),
                    Passage.of(from.text(), PASSAGE)))
        .orElseGet(() -> messages.say("panel.tried.proposed", who));
  }

  private String voted(Round round, Recommendation.Id recommendation, Panel panel) {
    var outcome = round.outcome(recommendation);
    var said =
        outcome
            .flatMap(Outcome::verdict)
            .map(verdict -> of(verdict.kind()))
            .orElseGet(() -> messages.say("panel.tried.counted"));
    var accepting =
        round
            .question(recommendation)
            .map(Question::all)
            .filter(panel.settings().disclosure()::shows)
            .filter(answers -> answers.cast() > 0)
            .flatMap(round.counted()::accepting)
            .map(share -> messages.say("panel.tried.accept", share.part(), share.whole()));
    return messages.say(
        "panel.tried.round",
        round.id().number(),
        round.item(recommendation).orElseThrow().version(),
        said,
        accepting.orElse(""));
  }

  /// What has become of an amendment: "Carried in round 2: version 3".
  public String of(Amendment.State state) {
    return switch (state) {
      case Amendment.State.Open() -> messages.say("amend.open");
      case Amendment.State.Accepted(var version) -> messages.say("amend.accepted", version);
      case Amendment.State.Rejected _ -> messages.say("amend.rejected");
      case Amendment.State.Withdrawn() -> messages.say("amend.withdrawn");
      case Amendment.State.VotedOn(var round) -> messages.say("amend.voted-on", round.number());
      case Amendment.State.Carried(var round, var version) ->
          messages.say("amend.carried", round.number(), version);
      case Amendment.State.Lost(var round) -> messages.say("amend.lost", round.number());
    };
  }

  /// A place at the table: "Privacy 2", "Chair".
  public String of(Seat seat, Panel panel) {
    return switch (seat.kind()) {
      case PANELIST ->
          messages.say(
              "panel.seat.panelist",
              panel.topic().role(seat.role().orElseThrow()).orElseThrow().name(),
              seat.number());
      case CHAIR -> messages.say("panel.seat.chair", seat.number());
      case OBSERVER -> messages.say("panel.seat.observer", seat.number());
    };
  }

  /// Who said something, as far as that is shown: "Privacy 2", "Privacy", "Somebody at the table".
  /// What a role states as one is said by the role.
  public String by(Reply.Target target, Panel panel) {
    return panel.author(target).map(seat -> by(seat, panel.byline(target), panel)).orElse("");
  }

  /// Who gave a reason, as far as that is shown, to be followed by what it says.
  public Optional<String> by(Reason reason, Panel panel) {
    return reason
        .by()
        .map(seat -> messages.say("panel.reason.by", by(seat, reason.shown(), panel)));
  }

  /// Said in the place of a reason that is hidden.
  public Optional<String> instead(Reason reason) {
    return reason.hidden().map(why -> messages.say("panel.hidden", of(why)));
  }

  /// Somebody at the table of whom only so much is shown.
  public String by(Seat.Id id, Anonymity shown, Panel panel) {
    var seat = panel.seat(id).orElseThrow();
    return switch (shown) {
      case NAMED -> of(seat, panel);
      case ROLE -> roleOf(seat, panel);
      case PSEUDONYM ->
          panel
              .pseudonym(id)
              .map(number -> messages.say("panel.by.pseudonym", number))
              .orElseGet(() -> messages.say("panel.by.secret"));
      case SECRET -> messages.say("panel.by.secret");
    };
  }

  private String roleOf(Seat seat, Panel panel) {
    return seat.role()
        .flatMap(panel.topic()::role)
        .map(Role::name)
        .orElseGet(() -> of(seat, panel));
  }

  public String of(Opinion opinion) {
    return messages.say("panel.opinion." + opinion.key());
  }

  /// A side, however strongly it is taken.
  public String of(Opinion.Side side) {
    return switch (side) {
      case FOR -> of(Opinion.FOR);
      case AGAINST -> of(Opinion.AGAINST);
      case UNDECIDED -> of(Opinion.UNDECIDED);
    };
  }

  /// Which side gained how much, in a sentence.
  public String of(OpinionShift.Part part) {
    return messages.say(
        "opinion.shift.winner." + part.winner().map(side -> kebab(side)).orElse("none"),
        part.gain(Opinion.Side.FOR),
        part.gain(Opinion.Side.AGAINST),
        part.people(),
        part.changedSides());
  }

  /// Roles and those who look on, named together.
  public String groups(List<String> groups, Panel panel) {
    return groups.stream().map(group -> group(group, panel)).collect(Collectors.joining(" + "));
  }

  private String group(String group, Panel panel) {
    return switch (group) {
      case OpinionShift.OBSERVERS, OpinionShift.AUDIENCE -> messages.say("panel.opinion." + group);
      default -> roleName(group, Optional.of(panel));
    };
  }

  /// What a text of the record is called in refusals: "the title".
  public String of(Refusal.Field field) {
    return messages.say("refusal.field." + kebab(field));
  }

  private String sentence(String family, Record said, Optional<Panel> panel) {
    var key = family + "." + kebab(said.getClass().getSimpleName());
    var values =
        Arrays.stream(said.getClass().getRecordComponents())
            .map(component -> value(component, said, panel))
            .toArray();
    return messages.say(isOfRole(said) ? key + ".in-role" : key, values);
  }

  /// Facts that may be of a role or of the whole panel have a text for each.
  private static boolean isOfRole(Record said) {
    return Arrays.stream(said.getClass().getRecordComponents())
        .filter(component -> component.getName().equals("role"))
        .anyMatch(component -> read(component, said) instanceof Optional<?> o && o.isPresent());
  }

  private Object value(RecordComponent component, Record said, Optional<Panel> panel) {
    var value = read(component, said);
    return component.getName().equals("role")
        ? roleName(
            value instanceof Optional<?> o ? o.map(Object::toString).orElse("") : value.toString(),
            panel)
        : shown(value);
  }

  /// Roles that are counted as one are named together.
  private static String roleName(String key, Optional<Panel> panel) {
    return Arrays.stream(key.split("\\+"))
        .filter(role -> !role.isEmpty())
        .map(
            role ->
                panel.flatMap(p -> p.topic().role(new Role.Id(role))).map(Role::name).orElse(role))
        .collect(Collectors.joining(" + "));
  }

  private Object shown(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(this::shown).orElse("");
      case Collection<?> all ->
          all.stream()
              .sorted()
              .map(this::shown)
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      case PhaseKind phase -> of(phase);
      case Refusal.Field field -> of(field);
      case Refusal.Option option -> messages.say("refusal.option." + kebab(option));
      case Verdict.Third third -> messages.say("verdict.third." + kebab(third));
      case Verdict.Side side -> messages.say("verdict.side." + kebab(side));
      case Verdict.Stop stop -> messages.say("verdict.stop." + kebab(stop));
      case Threshold share -> of(share);
      case Boolean flag -> flag ? 1 : 0;
      case Number number -> number;
      default -> value.toString();
    };
  }

  private static Object read(RecordComponent component, Record said) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(said);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// `abstentionsCount` as keys write it: `abstentions-count`.
  public static String kebab(String name) {
    return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
