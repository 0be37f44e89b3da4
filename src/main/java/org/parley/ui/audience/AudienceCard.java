package org.parley.ui.audience;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.panel.Action;
import org.parley.panel.Audience;
import org.parley.panel.PanelCommand;
import org.parley.panel.Seat;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Wording;

/// What the audience asks: the question that is put to the panel, and those that wait, most wanted
/// first. Their own form stands above them, where it stays however many come. On the chair's desk
/// they are picked here, and the audience is admitted. Those that wait to be let through are judged
/// in one place only, with all else that is; from here a link leads there.
public final class AudienceCard extends Div {

  /// On a card at the side nobody reads more.
  private static final int MOST = 30;

  private final Optional<AudienceWay> way;
  private final Paragraph about = new Paragraph();
  private final Anchor judging;
  private final ActButton admit;
  private final KeyedList<QuestionShown, QuestionRow> questions;
  private final AskPanelForm ask;

  public AudienceCard(Visit visit) {
    this(visit, Optional.empty());
  }

  /// As it stands on the chair's desk.
  public AudienceCard(Visit visit, AudienceWay way) {
    this(visit, Optional.of(way));
  }

  private AudienceCard(Visit visit, Optional<AudienceWay> way) {
    this.way = way;
    var list = new OrderedList();
    list.addClassNames("plain", "asked-list");
    list.getElement().setAttribute("aria-label", Words.say("audience.questions"));
    questions =
        new KeyedList<>(
            list,
            shown -> shown.question().id(),
            shown -> new QuestionRow(visit, shown.question().id()),
            QuestionRow::show);
    ask = new AskPanelForm(visit);
    admit =
        new ActButton(
            "",
            visit,
            Action.ADMIT_AUDIENCE,
            () ->
                Optional.of(
                    new PanelCommand.AdmitAudience(!visit.now().panel().audience().admitted())));
    about.addClassName("small");
    judging = new Anchor(Routes.judging(visit.panel()), "");
    judging.addClassName("small");
    var card = Card.titled(Words.say("audience.title"), about);
    way.ifPresent(card::add);
    card.add(judging, ask, list, admit);
    card.addClassName("audience");
    add(card);
  }

  public void show(PanelNow now) {
    var audience = now.panel().audience();
    boolean desk = way.isPresent();
    setVisible(desk || audience.admitted() || audience.picked().isPresent());
    if (!isVisible()) return;
    questions.show(
        Stream.of(audience.picked().stream(), ownKept(now), audience.open().stream())
            .flatMap(each -> each)
            .limit(MOST)
            .map(question -> QuestionShown.of(question, now, desk))
            .toList());
    Wording.put(
        about,
        audience.admitted()
            ? Words.say("audience.about", watching(now), audience.open().size())
            : Words.say("audience.none" + admits(now)));
    way.ifPresent(shown -> shown.show(now));
    int waiting = audience.waiting().size();
    judging.setVisible(now.isChair() && waiting > 0);
    Wording.put(judging, Words.say("audience.judging", waiting));
    ask.show(now);
    admit.setVisible(desk && now.may(Action.ADMIT_AUDIENCE));
    Wording.put(admit, Words.say(audience.admitted() ? "audience.admit.end" : "audience.admit"));
    admit.show(now);
  }

  private static String admits(PanelNow now) {
    if (now.may(Action.ADMIT_AUDIENCE)) return "";
    return now.panel().isClosed() ? ".closed" : ".others";
  }

  /// What waits to be let through, and what was set aside, is seen here by whoever asked it.
  private static Stream<Audience.Question> ownKept(PanelNow now) {
    var own = now.actor().seat();
    return now.panel().audience().questions().stream()
        .filter(Audience.Question::isKept)
        .filter(question -> own.equals(Optional.of(question.seat())));
  }

  private static long watching(PanelNow now) {
    return now.panel().seats().stream()
        .filter(seat -> seat.kind() == Seat.Kind.OBSERVER && seat.isHeld())
        .count();
  }
}
