package org.parley.ui.room;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Opinion;
import org.parley.panel.OpinionQuestion;
import org.parley.panel.Opinions;
import org.parley.panel.Opinions.Moment;
import org.parley.panel.PanelCommand;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.ChoiceScale;
import org.parley.ui.part.Notice;

/// Asks what the person thinks themselves, before the panel talks and when it is done. It takes no
/// room at other times.
final class OpinionCard extends Section {

  /// What is drawn.
  private record Asked(OpinionQuestion question, Moment moment) {}

  private final Visit visit;
  private final Paragraph earlier = new Paragraph();
  private final Notice notice = new Notice();
  private Optional<Asked> asked = Optional.empty();
  private Optional<ChoiceScale<Opinion>> choice = Optional.empty();

  OpinionCard(Visit visit) {
    this.visit = visit;
    addClassNames("card", "opinion-card");
    setAriaLabel(Words.say("opinion.card"));
    earlier.addClassName("small");
    setVisible(false);
  }

  void show(PanelNow now) {
    var next =
        now.may(Action.STATE_OPINION)
            ? now.panel()
                .opinionMoment()
                .flatMap(at -> now.panel().settings().opinion().map(q -> new Asked(q, at)))
            : Optional.<Asked>empty();
    setVisible(next.isPresent());
    if (!next.equals(asked)) {
      asked = next;
      notice.clear();
      removeAll();
      next.ifPresent(question -> draw(question, now));
    }
    asked.ifPresent(question -> fill(question, now));
  }

  private void draw(Asked asked, PanelNow now) {
    var words = now.panel().opinionQuestion().orElseThrow();
    var scale =
        new ChoiceScale<>(
            words,
            asked.question().scale().opinions().stream()
                .map(
                    opinion ->
                        new ChoiceScale.Step<>(
                            opinion,
                            Words.of(opinion),
                            Looks.of(asked.question().scale(), opinion)))
                .toList());
    scale.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) state(change.getValue());
        });
    choice = Optional.of(scale);
    var secret = new Paragraph(Words.say("opinion.card.secret"));
    secret.addClassName("small");
    add(new H2(Words.say("opinion.card." + asked.moment().key())), scale, earlier, secret, notice);
  }

  private void fill(Asked asked, PanelNow now) {
    var own = now.actor().seat().flatMap(now.panel().opinions()::of);
    own.flatMap(stated -> stated.at(asked.moment()))
        .ifPresent(opinion -> choice.ifPresent(scale -> scale.setValue(opinion)));
    var before = own.flatMap(Opinions.Stated::before).filter(_ -> asked.moment() == Moment.AFTER);
    earlier.setVisible(before.isPresent());
    before.ifPresent(
        opinion -> earlier.setText(Words.say("opinion.card.earlier", Words.of(opinion))));
  }

  private void state(Opinion opinion) {
    notice.clear();
    visit
        .ask(new PanelCommand.StateOpinion(opinion))
        .ifPresentOrElse(
            notice::refuse, () -> notice.show(Notice.Kind.DONE, Words.say("opinion.card.stated")));
  }
}
