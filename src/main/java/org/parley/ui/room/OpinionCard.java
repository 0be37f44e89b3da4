package org.parley.ui.room;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Opinion;
import org.parley.panel.OpinionQuestion;
import org.parley.panel.Opinions;
import org.parley.panel.Opinions.Moment;
import org.parley.panel.PanelCommand;
import org.parley.panel.Phase;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Choice;
import org.parley.ui.part.ChoiceScale;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Wording;

/// Asks what the person thinks themselves, before the panel talks and when it is done. Once
/// answered it is a line from the next phase on, so that the work of the phase is what one sees; it
/// takes no room at other times.
final class OpinionCard extends Section {

  /// What is drawn.
  private record Asked(OpinionQuestion question, Moment moment) {}

  private final Visit visit;
  private final Paragraph earlier = new Paragraph();
  private final Notice notice = new Notice();
  private final Div body = new Div();
  private final Span said = new Span();
  private final Div line = new Div();
  private Optional<Integer> phase = Optional.empty();
  private Optional<Asked> asked = Optional.empty();
  private Optional<ChoiceScale<Opinion>> choice = Optional.empty();

  OpinionCard(Visit visit) {
    this.visit = visit;
    addClassNames("card", "opinion-card");
    setAriaLabel(Words.say("opinion.card"));
    earlier.addClassName("small");
    body.addClassName("stack");
    var change = new Button(Words.say("opinion.card.change"), _ -> change());
    change.addThemeName("tertiary");
    line.addClassName("row");
    line.add(said, change);
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
    var open = now.panel().openPhase().map(Phase::number);
    if (!open.equals(phase)) fold(!said.getText().isEmpty());
    phase = open;
  }

  private void fold(boolean folded) {
    body.setVisible(!folded);
    line.setVisible(folded);
  }

  private void change() {
    fold(false);
    choice.ifPresent(Choice::focus);
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
    body.removeAll();
    body.add(
        new H2(Words.say("opinion.card." + asked.moment().key())), scale, earlier, secret, notice);
    add(line, body);
    fold(false);
  }

  private void fill(Asked asked, PanelNow now) {
    var own = now.actor().seat().flatMap(now.panel().opinions()::of);
    var stated = own.flatMap(one -> one.at(asked.moment()));
    stated.ifPresent(opinion -> choice.ifPresent(scale -> scale.setValue(opinion)));
    Wording.put(
        said, stated.map(opinion -> Words.say("opinion.card.said", Words.of(opinion))).orElse(""));
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
