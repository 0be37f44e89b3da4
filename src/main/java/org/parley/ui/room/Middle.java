package org.parley.ui.room;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.panel.Panel;
import org.parley.panel.PhaseKind;
import org.parley.panel.Reply.Target;
import org.parley.panel.Speech;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Stage;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Page;
import org.parley.ui.part.Wording;

/// The middle of the room. It follows the agenda, unless the reader looks at another phase or is
/// writing: then it says where the panel is, and waits.
final class Middle extends Main {

  private final Visit visit;
  private final Drafts drafts;
  private final Exchange exchange;
  private final Consumer<PanelNow> looked;
  private final H1 title = new H1();
  private final Paragraph lead = new Paragraph();
  private final Span where = new Span();
  private final Told told;
  private final Div elsewhere = new Div();
  private final Div news = new Div();
  private final SwapCard swap = new SwapCard();
  private final OpinionCard opinion;
  private final Map<Subject, Work> works = new EnumMap<>(Subject.class);
  private Look at;
  private Look look;
  private String stage;

  /// @param looked called when the reader wants to see something else
  Middle(Visit visit, Drafts drafts, Exchange exchange, PanelNow now, Consumer<PanelNow> looked) {
    this.visit = visit;
    this.drafts = drafts;
    this.exchange = exchange;
    this.looked = looked;
    at = look = Look.at(now.panel());
    stage = Stage.of(now.panel());
    setId(Page.ID);
    getElement().setAttribute("tabindex", "-1");
    addClassName("room-main");
    lead.addClassNames("small", "about");
    news.addClassName("sr-only");
    news.getElement().setAttribute("role", "status");
    elsewhere.addClassName("elsewhere");
    elsewhere.add(where, new Button(Words.say("room.elsewhere.go"), _ -> look(at)));
    opinion = new OpinionCard(visit);
    told = new Told(visit, this::find);
    add(news, title, lead, told, elsewhere, swap, opinion);
  }

  Look look() {
    return look;
  }

  void look(Look wanted) {
    look = wanted;
    looked.accept(visit.now());
  }

  /// Shows something that was said: a reply below what it was said to.
  void find(Target target) {
    var root = Exchange.root(target, visit.now().panel());
    lookAt(root instanceof Target.ToPosition ? Subject.POSITIONS : Subject.RECOMMENDATIONS);
    Optional.ofNullable(works.get(look.subject())).ifPresent(work -> work.reveal(root));
    getUI()
        .ifPresent(
            ui -> ui.getPage().executeJs("document.getElementById($0)?.focus()", id(target)));
  }

  static String id(Target target) {
    return switch (target) {
      case Target.ToPosition(var id) -> PositionCard.id(id);
      case Target.ToReply(var id) -> ReplyCard.id(id);
      case Target.ToRecommendation(var id) -> id.toString();
      case Target.ToAmendment(var id) -> id.toString();
      case Target.ToReason(_, var id, _) -> id.toString();
      case Target.ToVersion(var id, _) -> PositionCard.id(id);
      // They stand beside their seat, on another page.
      case Target.ToInterests _ -> "";
    };
  }

  private void lookAt(Subject subject) {
    if (look.subject() == subject) return;
    visit.now().panel().phases().reversed().stream()
        .map(Look::of)
        .filter(phase -> phase.subject() == subject)
        .findFirst()
        .ifPresent(this::look);
  }

  void show(PanelNow now) {
    var panel = now.panel();
    var before = at;
    at = Look.at(panel);
    boolean stays = at.subject() == look.subject() || !drafts.isWriting();
    if (look.equals(before) && stays) look = at;
    tell(panel);
    head(panel);
    told.show(now);
    swap.show(now);
    opinion.show(now);
    works.forEach((subject, work) -> work.setVisible(subject == look.subject()));
    work(now).show(now, look);
  }

  /// What calls for attention is heard: a phase or a round that opens.
  private void tell(Panel panel) {
    var stage = Stage.of(panel);
    if (!stage.equals(this.stage)) news.setText(Words.say("room.news", stage));
    this.stage = stage;
    elsewhere.setVisible(!look.equals(at));
    Wording.put(where, Words.say("room.elsewhere", stage));
  }

  private void head(Panel panel) {
    var phase = look.phase(panel);
    Wording.put(
        title,
        phase
            .map(p -> Words.of(p.kind()))
            .orElseGet(() -> panel.isClosed() ? Words.say("room.closed") : panel.topic().title()));
    Wording.put(
        lead,
        Words.say(
            "room.lead."
                + phase
                    .map(p -> lead(p.kind(), panel))
                    .orElse(panel.isClosed() ? "closed" : "arrival")));
  }

  private static String lead(PhaseKind phase, Panel panel) {
    boolean byRole = panel.settings().speech().positions() == Speech.PositionsBy.ROLE;
    if (phase == PhaseKind.POSITIONS && byRole) return "positions.role";
    if (phase == PhaseKind.REPORT && panel.adoption().isPresent()) return "report.adopted";
    return phase.key();
  }

  private Work work(PanelNow now) {
    return works.computeIfAbsent(
        look.subject(),
        subject -> {
          var work =
              switch (subject) {
                case ARRIVAL -> new ArrivalWork(now);
                case BRIEFING -> new BriefingWork(now.panel().topic());
                case POSITIONS -> new PositionsWork(visit, drafts, exchange, this::find);
                case RECOMMENDATIONS ->
                    new RecommendationsWork(visit, drafts, exchange, now, this::find);
                case RESULT -> new ResultWork(visit, drafts);
              };
          add(work);
          return work;
        });
  }
}
