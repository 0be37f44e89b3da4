package org.parley.ui.chair;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.parley.panel.Queued;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Wording;

/// What waits for the chair to be let through or judged, the oldest first: how much, and the ways
/// at hand. Not there while nothing waits. Another chair is told of the appeals that whoever
/// presides does not judge, and takes the chair for them.
final class QueueCard extends Div {

  private static final int MOST = 10;

  private final Paragraph count = new Paragraph();
  private final KeyedList<QueuedShown, QueueLine> lines;
  private final ActButton take;
  private final Anchor room;

  QueueCard(Visit visit) {
    count.addClassName("small");
    var list = new OrderedList();
    list.addClassNames("plain", "queue");
    lines =
        new KeyedList<>(
            list,
            QueuedShown::queued,
            shown -> new QueueLine(visit, shown.queued()),
            QueueLine::show);
    take = PresidingCard.taking(visit);
    room = new Anchor(Routes.room(visit.panel()), Words.say("chair.queue.room"));
    room.addClassName("small");
    setId(Routes.JUDGING);
    add(Card.titled(Words.say("chair.queue"), count, list, take, room));
  }

  void show(PanelNow now) {
    var queue = now.isChair() ? Queued.of(now.panel()) : List.<Queued>of();
    var left = now.actor().seat().map(it -> Queued.left(now.panel(), it)).orElse(List.of());
    setVisible(!queue.isEmpty() || !left.isEmpty());
    if (!left.isEmpty()) Wording.put(count, Words.say("chair.queue.another", left.size()));
    if (!queue.isEmpty())
      Wording.put(
          count,
          Words.say("chair.queue.count", queue.size(), Words.hour(queue.getFirst().since())));
    take.setVisible(!left.isEmpty());
    take.show(now);
    room.setVisible(!queue.isEmpty());
    lines.show(queue.stream().limit(MOST).map(it -> QueuedShown.of(it, now)).toList());
  }
}
