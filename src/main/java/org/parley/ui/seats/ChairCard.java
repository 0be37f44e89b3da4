package org.parley.ui.seats;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.parley.panel.Seat;
import org.parley.room.Answer;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Card;
import org.parley.ui.part.Notice;

/// Said to the host while nobody holds the chair: without one the panel stands still.
final class ChairCard extends Div {

  private final Inviting inviting;
  private final Notice notice = new Notice();
  private final Button take = new Button(Words.say("seats.chair.take"));
  private Optional<Seat> chair = Optional.empty();

  ChairCard(Inviting inviting) {
    this.inviting = inviting;
    take.addThemeName("primary");
    take.setDisableOnClick(true);
    take.addClickListener(
        _ -> {
          chair.ifPresent(this::take);
          take.setEnabled(true);
        });
    add(
        Card.titled(
            Words.say("seats.chair"), new Paragraph(Words.say("seats.chair.about")), take, notice));
  }

  void show(PanelNow now) {
    var chairs = now.panel().seats().stream().filter(s -> s.kind() == Seat.Kind.CHAIR).toList();
    // Beside a chair who leads, a deputy's may stay empty.
    chair =
        chairs.stream().noneMatch(Seat::isHeld) ? chairs.stream().findFirst() : Optional.empty();
    setVisible(chair.isPresent() && Inviting.isFor(now));
    take.setVisible(now.seat().isEmpty());
  }

  private void take(Seat seat) {
    notice.clear();
    try {
      if (inviting.take(seat) instanceof Answer.Refused(var refusal))
        notice.refuse(Words.of(refusal));
    } catch (CompletionException e) {
      notice.refuse(Words.say("shell.unreachable"));
    }
  }
}
