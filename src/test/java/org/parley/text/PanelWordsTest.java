package org.parley.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.consensus.DelphiRule;
import org.parley.consensus.Rule;
import org.parley.consensus.Rules;
import org.parley.consensus.Threshold;
import org.parley.consensus.ThresholdRule;
import org.parley.consensus.Verdict;
import org.parley.panel.Action;
import org.parley.panel.PhaseKind;
import org.parley.panel.Refusal;
import org.parley.panel.Reply;
import org.parley.panel.Seat;
import org.parley.panel.Settings;
import org.parley.panel.Story;
import org.parley.panel.Voting;
import org.parley.voting.VotingMethod;
import org.parley.voting.method.Methods;

class PanelWordsTest {

  private static final PanelWords WORDS = new PanelWords(Messages.in(Locale.ENGLISH));

  static Stream<Refusal> refusals() {
    return Arrays.stream(Refusal.class.getPermittedSubclasses())
        .map(type -> (Refusal) made(type, false));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void every_refusal_has_words(Refusal refusal) {
    assertThat(WORDS.of(refusal)).isNotBlank().doesNotContain("{", "}").endsWith(".");
  }

  static Stream<Verdict.Reason> reasons() {
    return Arrays.stream(Verdict.Reason.class.getPermittedSubclasses())
        .flatMap(type -> Stream.of(made(type, true), made(type, false)))
        .map(Verdict.Reason.class::cast);
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void every_reason_of_a_verdict_has_words(Verdict.Reason reason) {
    var said = WORDS.of(reason, Story.aPanel(1).panel());
    assertThat(said).isNotBlank().doesNotContain("{", "}").endsWith(".");
    if (reason.toString().contains("Optional[privacy]")) assertThat(said).contains("Privacy");
  }

  @Test
  void how_many_are_missing_is_said_once() {
    var few = new Verdict.Reason.TooFew(Optional.empty(), 3, 6, Threshold.of("75%"), 2);
    var panel = Story.aPanel(1).panel();

    assertThat(WORDS.why(verdict(few, new Verdict.Reason.BallotsShort(2)), panel))
        .isEqualTo("3 of 6 accept; it takes at least 75%. 2 more acceptances would carry it.");
    assertThat(WORDS.why(verdict(few), panel))
        .isEqualTo("3 of 6 accept; it takes at least 75%, 2 more.");
    assertThat(WORDS.why(verdict(few, new Verdict.Reason.BallotsShort(3)), panel))
        .contains("75%, 2 more. 3 more acceptances");
  }

  private static Verdict verdict(Verdict.Reason... reasons) {
    return new Verdict(Verdict.Kind.DIVIDED, List.of(reasons));
  }

  @Test
  void every_kind_of_verdict_and_phase_has_a_name() {
    assertThat(Verdict.Kind.values()).allSatisfy(kind -> assertThat(WORDS.of(kind)).isNotBlank());
    assertThat(PhaseKind.values()).allSatisfy(kind -> assertThat(WORDS.of(kind)).isNotBlank());
  }

  @Test
  void every_act_seat_reply_and_visibility_has_a_name() {
    var keys =
        Stream.of(
                Arrays.stream(Action.values()).map(action -> "action." + action.key()),
                Arrays.stream(Reply.Kind.values()).map(kind -> "reply." + kind.key()),
                constants("seat-kind.", Seat.Kind.values()),
                constants("visibility.", Settings.Visibility.values()))
            .flatMap(key -> key);
    assertThat(keys)
        .allSatisfy(
            key -> assertThat(Messages.in(Locale.ENGLISH).say("panel." + key)).isNotBlank());
  }

  private static Stream<String> constants(String family, Enum<?>... constants) {
    return Arrays.stream(constants)
        .map(constant -> family + constant.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void every_text_and_every_number_people_set_has_a_name() {
    assertThat(Refusal.Field.values())
        .allSatisfy(
            field -> assertThat(WORDS.of(new Refusal.TextMissing(field))).startsWith("Write "));
    assertThat(Refusal.Option.values())
        .allSatisfy(
            option ->
                assertThat(WORDS.of(new Refusal.OptionOutOfRange(option, 0, 1, 20)))
                    .startsWith("The ")
                    .endsWith("can be 1 to 20, not 0."));
  }

  @Test
  void every_method_and_every_grade_has_a_name() {
    for (var method : Methods.ALL) {
      assertThat(WORDS.of(Voting.by(method.name()))).isNotBlank();
      assertThat(Messages.in(Locale.ENGLISH).say("method." + method.name() + ".hint")).isNotBlank();
      Voting.by(method.name())
          .scale()
          .ifPresent(
              scale -> scale.forEach(grade -> assertThat(WORDS.grade(grade.key())).isNotBlank()));
    }
    assertThat(Methods.ALL.stream().map(VotingMethod::name)).contains("acceptance");
  }

  static Stream<Rule> rules() {
    return Rules.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_has_a_name_a_hint_and_a_label_for_each_part(Rule rule) {
    var messages = Messages.in(Locale.ENGLISH);
    var key = "rule." + rule.name();
    assertThat(WORDS.of(rule)).startsWith("Consensus takes").doesNotContain("{", "null");
    assertThat(WORDS.brief(rule)).isNotBlank().doesNotContain("{", "null");
    assertThat(messages.say(key + ".name")).isNotBlank();
    assertThat(messages.say(key + ".hint")).isNotBlank();
    for (var part : rule.getClass().getRecordComponents())
      assertThat(messages.say(key + "." + PanelWords.kebab(part.getName()))).isNotBlank();
  }

  @Test
  void a_rule_is_said_in_one_sentence() {
    assertThat(
            WORDS.of(
                new ThresholdRule(
                    Threshold.of("75%"), Threshold.of("0%"), Threshold.of("2/3"), true)))
        .isEqualTo(
            "Consensus takes at least 75% of those who vote to accept, any share in each role, "
                + "and at least 2/3 of the seats to vote.");
    assertThat(WORDS.of(new DelphiRule(1, Threshold.of(">85%"), 3, Threshold.of("100%"))))
        .isEqualTo(
            "Consensus takes answers in favour that lie within one step, more than 85% of them as "
                + "in the round before, and all of the seats to vote. After 3 rounds on one text, "
                + "more will not help.");
  }

  @Test
  void a_way_of_voting_is_said_with_what_was_set() {
    assertThat(WORDS.of(Voting.by("acceptance"))).isEqualTo("Acceptance scale");
    assertThat(
            WORDS.of(
                new Voting(
                    "score", 1, Optional.of(new Voting.Options.Points(-2, 2, Optional.of(1))))))
        .isEqualTo("Score, -2 to 2 points, accepted from 1");
    assertThat(WORDS.of(new Voting("stv-meek", 3, Optional.empty())))
        .isEqualTo("Single transferable vote (Meek), 3 to choose");
  }

  private static Object made(Class<?> type, boolean inRole) {
    try {
      var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType);
      var values = Arrays.stream(type.getRecordComponents()).map(part -> value(part, inRole));
      var constructor = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.getName(), e);
    }
  }

  private static Object value(RecordComponent part, boolean inRole) {
    var type = part.getType();
    if (type == int.class) return 2;
    if (type == long.class) return 2L;
    if (type == String.class) return "privacy";
    if (type == BigDecimal.class) return new BigDecimal("2.5");
    if (type == Threshold.class) return Threshold.of("75%");
    if (type == Set.class) return Set.of(PhaseKind.ROUNDS, PhaseKind.REPORT);
    if (type.isEnum()) return type.getEnumConstants()[0];
    if (type == Optional.class)
      return inRole && part.getName().equals("role") ? Optional.of("privacy") : Optional.empty();
    throw new AssertionError("no value for " + part);
  }
}
