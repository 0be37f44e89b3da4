package org.parley.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.consultation.Course.HOST;
import static org.parley.consultation.Course.MODERATOR;
import static org.parley.consultation.Course.OTHER;
import static org.parley.consultation.Course.aConsultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.consultation.ConsultationCommand.Accept;
import org.parley.consultation.ConsultationCommand.AskSecondOpinion;
import org.parley.consultation.ConsultationCommand.Merge;
import org.parley.consultation.ConsultationCommand.Pause;
import org.parley.consultation.ConsultationCommand.Propose;
import org.parley.consultation.ConsultationCommand.Reject;
import org.parley.consultation.ConsultationCommand.Resume;
import org.parley.consultation.ConsultationCommand.Reword;
import org.parley.consultation.Statement.Reason;
import org.parley.consultation.Statement.Status;

class ConsultationLifeTest {

  private static final Statement.Id S1 = new Statement.Id(1);
  private static final Statement.Id S2 = new Statement.Id(2);
  private static final Statement.Id S3 = new Statement.Id(3);
  private static final Actor ANYBODY = new Actor.Participant(9);

  @Test
  void seeds_are_shown_at_once_and_proposals_wait_for_a_moderator() {
    var course = aConsultation("Helmets save lives").proposes(4, "Bells are loud");

    assertThat(course.consultation().accepted()).extracting(Statement::id).containsExactly(S1);
    assertThat(course.statement(2).isPending()).isTrue();

    course.then(MODERATOR, new Accept(S2));

    assertThat(course.consultation().accepted()).hasSize(2);
  }

  @Test
  void what_people_may_have_said_of_themselves_keeps_its_meaning() {
    var course = aConsultation(asking("young", "old"));

    course.refuses(HOST, edit("old", "young"), new Refusal.ChoicesMoved("age"));
    course.refuses(HOST, edit("young", "middle", "old"), new Refusal.ChoicesMoved("age"));
    course.then(HOST, edit("young", "old", "very old"));

    assertThat(course.consultation().settings().questions().getFirst().choices()).hasSize(3);
  }

  private static ConsultationCommand edit(String... choices) {
    return new ConsultationCommand.Edit(asking(choices));
  }

  private static Settings asking(String... choices) {
    return Vary.questions(
        Course.settings(), List.of(new Question("age", "How old are you?", List.of(choices))));
  }

  @Test
  void with_moderation_afterwards_proposals_are_shown_and_still_to_be_judged() {
    var after = Vary.moderation(Course.settings(), Settings.Moderation.AFTER);

    var course = aConsultation(after).proposes(1, "Bells are loud");

    assertThat(course.statement(1).isAccepted()).isTrue();
    assertThat(course.statement(1).isToJudge()).isTrue();
    course.then(MODERATOR, new Accept(S1));
    assertThat(course.statement(1).isToJudge()).isFalse();
  }

  @Test
  void nobody_says_what_was_said_before_whatever_the_case_and_the_marks() {
    aConsultation("Helmets save lives.")
        .refuses(ANYBODY, new Propose("helmets  SAVE lives!"), new Refusal.SaidBefore(S1));
  }

  @Test
  void a_statement_has_one_line_of_140_characters() {
    var course = aConsultation();
    course.then(ANYBODY, new Propose("é".repeat(140)));
    course.refuses(
        ANYBODY,
        new Propose("é".repeat(141)),
        new Refusal.TextTooLong(Refusal.Field.STATEMENT, 141, 140));
    course.refuses(
        ANYBODY, new Propose("one\ntwo"), new Refusal.TextUnreadable(Refusal.Field.STATEMENT));
    course.refuses(
        ANYBODY,
        new Propose("turned \u202Eround"),
        new Refusal.TextUnreadable(Refusal.Field.STATEMENT));
    course.refuses(ANYBODY, new Propose("  "), new Refusal.TextMissing(Refusal.Field.STATEMENT));
  }

  @Test
  void whoever_asks_for_a_second_opinion_does_not_judge_themselves() {
    var course = aConsultation().proposes(1, "Bells are loud");
    course.then(MODERATOR, new AskSecondOpinion(S1, "is this a claim?"));

    course.refuses(MODERATOR, new Accept(S1), new Refusal.NeedsAnother(S1));
    course.then(OTHER, new Reject(S1, Reason.UNCLEAR, ""));

    assertThat(course.statement(1).status()).isEqualTo(new Status.Rejected(Reason.UNCLEAR, ""));
  }

  @Test
  void a_judgement_can_be_changed_but_a_merger_cannot() {
    var course =
        aConsultation("Helmets save lives").proposes(1, "Bells are loud").proposes(2, "Ring bells");
    course
        .then(MODERATOR, new Reject(S2, Reason.OFF_TOPIC, ""))
        .then(OTHER, new Accept(S2))
        .then(OTHER, new Merge(S3, S2));

    course.refuses(OTHER, new Accept(S3), new Refusal.AlreadyJudged(S3));
    course.refuses(OTHER, new Merge(S2, S2), new Refusal.IntoItself(S2));
  }

  @Test
  void votes_go_along_where_the_text_is_the_same_word_for_word() {
    var course = aConsultation("Helmets save lives").proposes(1, "Helmets protect");
    course.then(MODERATOR, new Merge(S2, S1));
    assertThat(course.statement(2).status()).isEqualTo(new Status.Merged(S1, false));

    // Said again while the first was rejected.
    var again = aConsultation().proposes(1, "Helmets save lives");
    again.then(MODERATOR, new Reject(S1, Reason.UNCLEAR, "")).proposes(2, "helmets save lives!");
    again.then(MODERATOR, new Accept(S1)).then(MODERATOR, new Accept(S2));
    again.then(MODERATOR, new Merge(S2, S1));
    assertThat(again.statement(2).status()).isEqualTo(new Status.Merged(S1, true));
  }

  @Test
  void a_text_can_be_changed_until_somebody_has_voted_on_it() {
    var course = aConsultation("Helmets safe lives");
    course.then(MODERATOR, new Reword(S1, "Helmets save lives"));
    assertThat(course.statement(1).version()).isEqualTo(2);
    assertThat(course.consultation().voteRefusal(Instant.EPOCH, S1, 1))
        .contains(new Refusal.Reworded(S1, 2));

    course.votes(1, 1, 1);

    course.refuses(MODERATOR, new Reword(S1, "Other"), new Refusal.HasVotes(S1, 1));
  }

  @Test
  void times_and_pauses_decide_when_people_can_vote() {
    var opens = Instant.parse("2026-03-03T09:00:00Z");
    var closes = Instant.parse("2026-03-04T09:00:00Z");
    var settings = Vary.times(Course.settings(), opens, closes);
    var course = aConsultation(settings, "Helmets save lives");

    assertThat(course.consultation().stage(opens.minusMillis(1))).isEqualTo(Stage.ANNOUNCED);
    assertThat(course.consultation().stage(opens)).isEqualTo(Stage.OPEN);
    assertThat(course.consultation().stage(closes)).isEqualTo(Stage.OVER);
    assertThat(course.consultation().voteRefusal(closes, S1, 0))
        .contains(new Refusal.NotOpen(Stage.OVER));
    course.refuses(ANYBODY, new Propose("Bells"), new Refusal.NotOpen(Stage.ANNOUNCED));
    course.then(HOST, new Pause("lunch"));
    assertThat(course.consultation().stage(opens)).isEqualTo(Stage.PAUSED);
    course.then(HOST, new Resume());
    assertThat(course.consultation().stage(opens)).isEqualTo(Stage.OPEN);
  }

  @Test
  void everybody_does_what_is_theirs_and_nothing_after_the_end() {
    var ending = new Ending(0, 0, new Digest(0, ""), "m", "r", "", Optional.empty());
    var course = aConsultation("Helmets save lives");
    course.refuses(ANYBODY, new Accept(S1), new Refusal.NotYours());
    course.refuses(MODERATOR, new Pause(""), new Refusal.NotYours());
    course.refuses(HOST, new Propose("Bells"), new Refusal.NotYours());

    course.then(HOST, new ConsultationCommand.Close(ending));

    assertThat(course.consultation().ending()).contains(ending);
    course.refuses(HOST, new Resume(), new Refusal.AlreadyClosed());
    course.refuses(ANYBODY, new Propose("Bells"), new Refusal.AlreadyClosed());
  }
}
