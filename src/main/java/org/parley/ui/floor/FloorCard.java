package org.parley.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.FloorTerms;
import org.parley.panel.PanelCommand;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Wording;

/// Who speaks, who waits in which order, and how long each role has spoken. Panelists ask for the
/// floor here; on the chair's desk it is given here.
public final class FloorCard extends Div {

  private final boolean desk;
  private final SpeakerNow speaker = new SpeakerNow();
  private final ActButton end;
  private final Paragraph waiting = new Paragraph();
  private final KeyedList<Waiting, RequestRow> requests;
  private final AskForm ask;
  private final Optional<CallForm> call;
  private final SpokenTimes spoken = new SpokenTimes();
  private final Paragraph terms = new Paragraph();
  private final Optional<TermsForm> changing;

  /// @param desk whether it stands on the chair's desk
  public FloorCard(Visit visit, PanelNow now, boolean desk) {
    this.desk = desk;
    end =
        new ActButton(
            Words.say("floor.end"),
            visit,
            Action.END_SPEECH,
            () ->
                visit
                    .now()
                    .panel()
                    .floor()
                    .speaking()
                    .map(speech -> new PanelCommand.EndSpeech(speech.seat())));
    var list = new OrderedList();
    list.addClassNames("queue", "requests");
    list.getElement().setAttribute("aria-label", Words.say("floor.requests"));
    requests =
        new KeyedList<>(
            list,
            request -> request.request().seat(),
            request -> new RequestRow(visit, request.request().seat()),
            RequestRow::show);
    ask = new AskForm(visit, now);
    call = desk ? Optional.of(new CallForm(visit)) : Optional.empty();
    changing = desk ? Optional.of(new TermsForm(visit)) : Optional.empty();
    waiting.addClassName("small");
    terms.addClassNames("small", "terms");
    var card = Card.titled(Words.say("floor.title"), speaker, end, waiting, list, ask);
    call.ifPresent(card::add);
    card.add(spoken, terms);
    changing.ifPresent(card::add);
    card.addClassName("floor");
    add(card);
  }

  public void show(PanelNow now) {
    var floor = now.panel().floor();
    boolean gives = desk && now.isChair() && !now.panel().isClosed();
    setVisible(desk || now.panel().openPhase().isPresent() || !floor.speeches().isEmpty());
    if (!isVisible()) return;
    speaker.show(now);
    end.setVisible(gives && floor.speaking().isPresent());
    end.show(now);
    Wording.put(waiting, Words.say("floor.waiting", floor.requests().size()));
    waiting.setVisible(gives || !floor.requests().isEmpty());
    requests.show(Waiting.of(now, gives));
    ask.show(now);
    call.ifPresent(form -> form.show(now, gives));
    spoken.show(now);
    Wording.put(terms, words(floor.terms()));
    changing.ifPresent(form -> form.show(now));
  }

  private static String words(FloorTerms terms) {
    return Words.say(
        terms.balanced() ? "floor.terms.balanced" : "floor.terms.waiting",
        terms.speechSeconds() == 0 ? 0 : 1,
        Clock.of(Duration.ofSeconds(terms.speechSeconds())),
        terms.roleMinutes());
  }
}
