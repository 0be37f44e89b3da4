package org.parley.ui.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.panel.Action;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymity;
import org.parley.panel.PanelCommand.Concealing.RaiseAnonymityOfReasons;
import org.parley.panel.Reply.Target;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.part.Wording;

/// For the author of something: tells them that others do not see whose it is, and lets them show
/// less of it. It is made only for them.
public final class AnonymityPart extends Div {

  private final Visit visit;
  private final Function<PanelNow, Optional<Anonymity>> own;
  private final Function<Anonymity, PanelCommand> raise;
  private final String words;
  private final Paragraph state = new Paragraph();
  private final Map<Anonymity, ActButton> steps = new EnumMap<>(Anonymity.class);

  /// @param words what the author reads where others do not see whose it is
  /// @param own what is shown of its author, where that is the reader
  private AnonymityPart(
      Visit visit,
      String words,
      Function<PanelNow, Optional<Anonymity>> own,
      Function<Anonymity, PanelCommand> raise) {
    this.visit = visit;
    this.own = own;
    this.raise = raise;
    this.words = words;
    state.addClassName("small");
    addClassName("marks");
    setVisible(false);
  }

  /// On something that was said, proposed or asked for.
  public static AnonymityPart on(Target target, Visit visit) {
    return new AnonymityPart(
        visit,
        Words.say("anonymity.you"),
        now ->
            now.actor()
                .seat()
                .filter(seat -> now.panel().answersFor(seat, target))
                .map(_ -> now.panel().anonymity(target)),
        to -> new RaiseAnonymity(target, to));
  }

  /// On the reasons given with a ballot, where any are shown with whoever gave them.
  public static AnonymityPart onReasons(Round.Id round, Visit visit) {
    return new AnonymityPart(
        visit,
        Words.say("anonymity.you.reasons"),
        now -> ofReasons(round, now),
        to -> new RaiseAnonymityOfReasons(round, to));
  }

  private static Optional<Anonymity> ofReasons(Round.Id id, PanelNow now) {
    var panel = now.panel();
    if (panel.settings().speech().whoReasons().isEmpty()) return Optional.empty();
    var round = panel.round(id).orElseThrow();
    return now.actor()
        .seat()
        // While it is open, whether whoever sat there before gave reasons is nobody's business.
        .flatMap(seat -> round.isOpen() ? round.own(seat) : round.ballot(seat))
        .filter(ballot -> !ballot.reasons().isEmpty())
        .map(ballot -> panel.anonymityOfReasons(round, ballot.seat()));
  }

  public void show(PanelNow now) {
    var shown = own.apply(now);
    boolean may = now.may(Action.RAISE_ANONYMITY);
    setVisible(shown.filter(it -> may || it != Anonymity.NAMED).isPresent());
    if (!isVisible()) return;
    if (steps.isEmpty()) make();
    state.setVisible(shown.get() != Anonymity.NAMED);
    Wording.put(
        state,
        now.actor()
            .seat()
            .filter(_ -> shown.get() == Anonymity.PSEUDONYM)
            .map(seat -> Words.ofPanels().by(seat, Anonymity.PSEUDONYM, now.panel()))
            .map(by -> Words.say("anonymity.you.pseudonym", by))
            .orElse(words));
    steps.forEach(
        (to, step) -> {
          step.show(now);
          step.setVisible(to.isAbove(shown.get()) && may);
        });
  }

  private void make() {
    add(state);
    for (var to : new Anonymity[] {Anonymity.ROLE, Anonymity.SECRET}) {
      var step =
          new ActButton(
                  Words.say("anonymity.raise." + to.key()),
                  visit,
                  Action.RAISE_ANONYMITY,
                  () -> Optional.of(raise.apply(to)))
              .quiet()
              .confirm(_ -> question(to));
      steps.put(to, step);
      add(step);
    }
  }

  private static Optional<ActButton.Question> question(Anonymity to) {
    return Optional.of(
        new ActButton.Question(
            Words.say("anonymity.raise.title"),
            Words.say("anonymity.raise.text"),
            Words.say("anonymity.raise." + to.key())));
  }
}
