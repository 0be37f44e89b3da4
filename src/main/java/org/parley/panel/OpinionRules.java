package org.parley.panel;

import java.util.Optional;
import org.parley.panel.PanelCommand.StateOpinion;

/// Opinions before and after.
final class OpinionRules {

  private OpinionRules() {}

  static Decision state(Panel panel, Seat.Id seat, StateOpinion state) {
    var question = panel.settings().opinion();
    if (question.isEmpty()) return Decision.refuse(new Refusal.NoOpinionAsked());
    var moment = Opinions.moment(panel);
    if (moment.isEmpty()) return Decision.refuse(new Refusal.NoTimeForOpinions());
    if (!question.get().scale().opinions().contains(state.opinion()))
      return Decision.refuse(new Refusal.NoSuchOpinion());
    if (panel
        .opinions()
        .of(seat)
        .flatMap(s -> s.at(moment.get()))
        .equals(Optional.of(state.opinion()))) return Decision.refuse(new Refusal.NothingChanged());
    return Decision.accept(new PanelEvent.OpinionStated(seat, moment.get(), state.opinion()));
  }

  static Optional<Refusal> problem(OpinionQuestion question) {
    return Texts.optional(Refusal.Field.OPINION_QUESTION, question.text(), Texts.TITLE);
  }
}
