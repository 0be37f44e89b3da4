package org.parley.ui.room;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Action;
import org.parley.panel.Amendment;
import org.parley.panel.Origin;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply.Target;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Changes;
import org.parley.ui.part.Prose;

/// Where a recommendation comes from: a statement of the public or the draft, what each version
/// changed and by which amendment, and every vote on it. It is worked out when somebody opens it.
final class Descent extends Details {

  private final Visit visit;
  private final Drafts drafts;
  private final Recommendation.Id recommendation;
  private final Div content = new Div();
  private @Nullable Object drawn;

  Descent(Recommendation.Id recommendation, Visit visit, Drafts drafts) {
    this.recommendation = recommendation;
    this.visit = visit;
    this.drafts = drafts;
    addClassName("versions");
    add(content);
    addOpenedChangeListener(_ -> show(visit.now()));
  }

  void show(PanelNow now) {
    var panel = now.panel();
    var it = panel.recommendation(recommendation).orElseThrow();
    var rounds = rounds(it, panel);
    boolean readable = panel.mayRead(now.actor(), new Target.ToRecommendation(recommendation));
    setVisible(readable && (it.version() > 1 || !rounds.isEmpty() || it.origin().isPresent()));
    setSummaryText(Words.say("descent.summary", it.version(), rounds.size()));
    var toDraw =
        List.of(
            it,
            rounds,
            panel.moderation().anonymities(),
            panel.moderation().hidden(),
            now.may(Action.MODERATE));
    if (!readable) {
      // What is not shown stays in the page all the same.
      drawn = null;
      content.removeAll();
    }
    if (!isOpened() || !readable || toDraw.equals(drawn)) return;
    drawn = toDraw;
    content.removeAll();
    var list = new OrderedList();
    list.addClassNames("plain", "descent");
    list.getElement().setAttribute("reversed", true);
    for (int version = it.version(); version >= 1; version--)
      list.add(step(it, version, rounds, now));
    content.add(list);
    it.origin().ifPresent(origin -> content.add(from(origin)));
  }

  private static List<Round> rounds(Recommendation it, Panel panel) {
    return panel.rounds().stream()
        .filter(round -> !round.isOpen() && round.item(it.id()).isPresent())
        .toList();
  }

  private ListItem step(Recommendation it, int version, List<Round> rounds, PanelNow now) {
    var edition = RecommendationForm.edition(it, version, now);
    var heading = new Paragraph(Words.say("room.version", version, edition.said()));
    heading.addClassName("label");
    var step = new ListItem(heading);
    made(it, version, now).ifPresent(words -> step.add(small(words)));
    if (version == 1) draft(it, step);
    else changes(it, version, step);
    for (var round : rounds)
      if (round.item(it.id()).orElseThrow().version() == version)
        step.add(vote(it, round, now), new ReasonsGiven(it.id(), round, visit, drafts));
    return step;
  }

  /// The statement of the public it was made from, and what they had said to it by then.
  private static Div from(Origin origin) {
    var heading = new Paragraph(Words.say("descent.origin", Integer.toString(origin.statement())));
    heading.addClassName("label");
    var said =
        origin.seen()
            ? Words.say("descent.origin.said", origin.agree(), origin.disagree(), origin.pass())
            : Words.say("descent.origin.few");
    var from = new Div(heading, new Paragraph(origin.text()), small(said));
    from.addClassName("origin");
    return from;
  }

  /// By which amendment.
  private static java.util.Optional<String> made(Recommendation it, int version, PanelNow now) {
    return now.panel().discussion().amendments(it.id()).stream()
        .filter(amendment -> amendment.made().filter(made -> made == version).isPresent())
        .findFirst()
        .map(
            amendment ->
                Words.say(
                    "descent.by",
                    amendment.id(),
                    Speaker.of(new Target.ToAmendment(amendment.id()), now).words()));
  }

  private static void draft(Recommendation it, ListItem step) {
    step.add(new Paragraph(it.text(1).title()));
    if (!it.text(1).body().isBlank()) step.add(new Prose(it.text(1).body()));
  }

  private static void changes(Recommendation it, int version, ListItem step) {
    var before = it.text(version - 1);
    var after = it.text(version);
    if (!before.title().equals(after.title())) step.add(new Changes(before.title(), after.title()));
    if (!before.body().equals(after.body())) step.add(new Changes(before.body(), after.body()));
  }

  private static Div vote(Recommendation it, Round round, PanelNow now) {
    var words =
        now.panel()
            .discussion()
            .amendment(round.id())
            .map(Amendment::id)
            .map(id -> Words.say("descent.vote.amendment", round.id().number(), id))
            .orElseGet(() -> Words.say("descent.vote", round.id().number()));
    var vote = new Div(small(words), new StandingLine(Standing.of(it.id(), round, now.panel())));
    vote.addClassName("vote");
    return vote;
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassName("small");
    return line;
  }
}
