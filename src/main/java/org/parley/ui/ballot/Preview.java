package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Newest;
import org.parley.ui.part.Notice;
import org.parley.ui.part.PageHeader;

/// The sheet of an open round for those who may not vote: what is asked, why they cannot answer,
/// and how many have.
final class Preview extends Face {

  private final Round.Id id;
  private final Round.Opening opening;
  private final Notice why = new Notice();
  private final ActButton takeBack;
  private final Newest count = new Newest();
  private final List<LastRound> lasts = new ArrayList<>();

  Preview(Visit visit, PanelNow now, Round round) {
    this.id = round.id();
    this.opening = round.opening();
    takeBack =
        new ActButton(
            Words.say("ballot.take-vote-back"),
            visit,
            Action.TAKE_BACK_PROXY,
            () -> visit.now().actor().seat().map(PanelCommand.TakeBackProxy::new));
    var counted = new Paragraph(count);
    counted.addClassName("small");
    add(
        new PageHeader(Words.say("ballot.round", id.number()), line(round)),
        purpose(round),
        why,
        takeBack,
        counted);
    for (var item : Item.of(now.panel(), round)) {
      var last = new LastRound(round, item);
      lasts.add(last);
      add(
          new ItemCard(
              item, Optional.empty(), Optional.of(last), Optional.empty(), Optional.empty()));
    }
  }

  @Override
  boolean stays(PanelNow now) {
    return last(now).filter(round -> round.isOpen() && round.opening().equals(opening)).isPresent()
        && hinders(now, now.panel().round(id).orElseThrow()).isPresent();
  }

  @Override
  void show(PanelNow now) {
    var round = now.panel().round(id).orElseThrow();
    var hindered = hinders(now, round);
    hindered.ifPresent(refusal -> why.show(Notice.Kind.INFO, words(refusal, now)));
    takeBack.setVisible(hindered.filter(Refusal.VoteIsGiven.class::isInstance).isPresent());
    takeBack.show(now);
    lasts.forEach(last -> last.show(now));
    count.put(voted(now, round), now.panel().length());
  }

  private static String words(Refusal refusal, PanelNow now) {
    return refusal instanceof Refusal.VoteIsGiven(var holder)
        ? Words.say("ballot.given", now.words(new Seat.Id(holder)))
        : Words.of(refusal);
  }
}
