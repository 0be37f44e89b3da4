package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.audience.AudienceCard;
import org.parley.ui.floor.FloorCard;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.KeptDrafts;

/// The room: agenda and table at one side, the work of the phase in the middle, at the other side
/// who is here and what has been agreed so far.
final class RoomParts extends Div {

  private final Drafts drafts;
  private final Agenda agenda;
  private final ChairSteps steps;
  private final TableCard table = new TableCard();
  private final Middle middle;
  private final OpenQuestions questions;
  private final SoFar soFar;
  private final RemarkCard remark = new RemarkCard();
  private final Div result;
  private final ModerationCard moderation;
  private final WhoIsHere here = new WhoIsHere(true);
  private final RecordCard record;
  private final FloorCard floor;
  private final AudienceCard audience;
  private final Shortcuts shortcuts;

  RoomParts(Visit visit, PanelNow now) {
    drafts = new Drafts(now);
    var exchange = new Exchange(now);
    middle = new Middle(visit, drafts, exchange, now, this::show);
    agenda = new Agenda(visit, middle::look);
    steps = new ChairSteps(visit);
    questions = new OpenQuestions(exchange, middle::find);
    audience = new AudienceCard(visit);
    floor = new FloorCard(visit, now, false);
    shortcuts = new Shortcuts(floor, audience, questions);
    soFar = new SoFar(visit.panel());
    result = new Div(soFar, remark);
    result.addClassName("result");
    moderation = new ModerationCard(visit, middle::find);
    record = new RecordCard(visit);
    var side = new Div(pinned(agenda, steps, shortcuts, table));
    side.addClassName("room-nav");
    var beside = new Aside(pinned(floor, audience, questions, result, here, moderation, record));
    beside.addClassName("room-side");
    beside.getElement().setAttribute("aria-label", Words.say("room.beside"));
    addClassName("room");
    setClassName(
        "seated", now.seat().filter(seat -> seat.kind() != Seat.Kind.OBSERVER).isPresent());
    add(side, middle, beside, new KeptDrafts(drafts.place(), drafts::told));
  }

  /// Stays in sight while the middle is scrolled.
  private static Div pinned(Component... parts) {
    var pinned = new Div(parts);
    pinned.addClassName("pinned");
    return pinned;
  }

  void show(PanelNow now) {
    middle.show(now);
    drafts.show(now);
    agenda.show(now, middle.look());
    steps.show(now);
    table.show(now);
    floor.show(now);
    audience.show(now);
    questions.show(now);
    shortcuts.show(now);
    soFar.show(now.panel());
    remark.show(now.panel());
    // The middle says it then.
    boolean said = middle.look().subject() == Subject.RESULT;
    result.setVisible(!said && (soFar.isVisible() || remark.isVisible()));
    here.show(now);
    moderation.show(now);
    record.show();
  }

  Drafts drafts() {
    return drafts;
  }
}
