package org.parley.panel;

import java.util.ArrayList;
import java.util.Optional;
import org.parley.panel.Audience.Question;
import org.parley.panel.PanelCommand.AdmitAudience;
import org.parley.panel.PanelCommand.AskPanel;
import org.parley.panel.PanelCommand.MarkQuestion;
import org.parley.panel.PanelCommand.VoteForQuestion;

/// Questions of the audience, of which the chair puts some to the panel.
final class AudienceRules {

  /// How many questions one person may have open.
  static final int MOST_OPEN = 3;

  private AudienceRules() {}

  static Decision admit(Panel panel, AdmitAudience admit) {
    return panel.audience().admitted() == admit.admitted()
        ? Decision.refuse(new Refusal.NothingChanged())
        : Decision.accept(new PanelEvent.AudienceAdmitted(admit.admitted()));
  }

  static Decision ask(Panel panel, Seat.Id seat, AskPanel ask) {
    return Decider.unless(
        noAudience(panel)
            .or(() -> Texts.required(Refusal.Field.QUESTION, ask.text(), Texts.QUESTION))
            .or(
                () ->
                    panel.audience().openOf(seat) >= MOST_OPEN
                        ? Optional.of(new Refusal.TooManyQuestions(MOST_OPEN))
                        : Optional.empty()),
        () ->
            Decision.accept(
                new PanelEvent.QuestionAsked(
                    new Question.Id(panel.audience().questions().size() + 1),
                    seat,
                    ask.text().strip(),
                    panel.settings().speech().screening() == Speech.Screening.AFTER
                        ? Optional.empty()
                        : Optional.of(Question.State.WAITING))));
  }

  static Decision vote(Panel panel, Seat.Id seat, VoteForQuestion vote) {
    var found = panel.audience().question(vote.question());
    if (found.isEmpty())
      return Decision.refuse(new Refusal.NoSuchQuestion(vote.question().number()));
    var question = found.get();
    if (question.state() != Question.State.OPEN)
      return Decision.refuse(new Refusal.QuestionIsNotOpen());
    if (question.seat().equals(seat)) return Decision.refuse(new Refusal.OwnQuestion());
    return Decider.unless(
        noAudience(panel),
        () ->
            question.isVotedBy(seat) == vote.up()
                ? Decision.refuse(new Refusal.NothingChanged())
                : Decision.accept(
                    new PanelEvent.QuestionVotedFor(vote.question(), seat, vote.up())));
  }

  /// One question at a time is put to the panel; the one before counts as answered.
  static Decision mark(Panel panel, Seat.Id seat, MarkQuestion mark) {
    var question = panel.audience().question(mark.question());
    if (question.isEmpty())
      return Decision.refuse(new Refusal.NoSuchQuestion(mark.question().number()));
    if (question.get().state() == mark.state())
      return Decision.refuse(new Refusal.NothingChanged());
    var own = JudgingRules.lifting(seat, question.get());
    if (own.isPresent()) return Decision.refuse(own.get());
    var events = new ArrayList<PanelEvent>();
    if (mark.state() == Question.State.PICKED)
      panel
          .audience()
          .picked()
          .ifPresent(
              before ->
                  events.add(new PanelEvent.QuestionMarked(before.id(), Question.State.ANSWERED)));
    events.add(new PanelEvent.QuestionMarked(mark.question(), mark.state()));
    return new Decision.Accepted(events);
  }

  private static Optional<Refusal> noAudience(Panel panel) {
    return panel.audience().admitted() ? Optional.empty() : Optional.of(new Refusal.NoAudience());
  }
}
