package org.parley.ui.chair;

import com.vaadin.flow.component.html.Div;
import org.parley.ui.Words;
import org.parley.ui.audience.AudienceCard;
import org.parley.ui.audience.AudienceWay;
import org.parley.ui.floor.FloorCard;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.room.WhoIsHere;

/// All of the desk: the agenda, what waits to be judged and the floor in the wide column, who is
/// waited for and who is here beside them.
final class Desk extends Page {

  private final PageHeader header = new PageHeader(Words.say("chair.title"), "");
  private final AgendaCard agenda;
  private final FloorCard floor;
  private final QueueCard queue;
  private final AwaitedCard awaited = new AwaitedCard();
  private final WhoIsHere here = new WhoIsHere(false);
  private final AudienceCard audience;
  private final StageCard stage;
  private final PresidingCard presiding;
  private final SpeakersCard speakers;
  private final AnonymityCard anonymity;

  Desk(Visit visit, AudienceWay way, PanelNow now) {
    agenda = new AgendaCard(visit);
    floor = new FloorCard(visit, now, true);
    queue = new QueueCard(visit);
    audience = new AudienceCard(visit, way);
    stage = new StageCard(visit);
    presiding = new PresidingCard(visit);
    speakers = new SpeakersCard(visit);
    anonymity = new AnonymityCard(visit);
    var wide = new Div(agenda, queue, floor, audience);
    wide.addClassName("stack");
    var beside = new Div(awaited, speakers, here, stage, anonymity, presiding);
    beside.addClassName("stack");
    var columns = new Div(wide, beside);
    columns.addClassName("desk");
    add(header, columns);
  }

  void show(PanelNow now) {
    header.say(Words.say("chair.title"), presiding(now));
    agenda.show(now);
    floor.show(now);
    queue.show(now);
    awaited.show(now);
    speakers.show(now);
    anonymity.show(now);
    here.show(now);
    audience.show(now);
    stage.show(now);
    presiding.show(now);
  }

  private static String presiding(PanelNow now) {
    if (now.panel().isClosed()) return Words.say("chair.presides.closed");
    return now.whoPresides().orElseGet(() -> Words.say("chair.presides.nobody"));
  }
}
