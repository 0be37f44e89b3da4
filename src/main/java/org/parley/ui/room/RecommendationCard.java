package org.parley.ui.room;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.AnonymityPart;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Prose;
import org.parley.ui.part.VerdictPill;

/// A recommendation: its text, where it stands, and what was said to it.
final class RecommendationCard extends Article implements Focusable<RecommendationCard> {

  /// What has to be said anew when it changes.
  private record Said(
      Recommendation recommendation,
      Optional<Speaker> by,
      boolean voting,
      Optional<Standing> standing,
      boolean readable) {}

  private final Visit visit;
  private final Div said = new Div();
  private final Unfold revise;
  private final ActButton withdraw;
  private final Unfold reply;
  private final Unfold amend;
  private final Div amendments = new Div();
  private final KeyedList<AmendmentShown, AmendmentCard> changes;
  private final SupportLine support;
  private final VeilPart veil;
  private final AnonymityPart anonymity;
  private final Descent descent;
  private final Sides replies;
  private Recommendation recommendation;
  private @Nullable Said drawn;

  RecommendationCard(Recommendation first, Visit visit, Drafts drafts) {
    this.visit = visit;
    this.recommendation = first;
    var target = new Target.ToRecommendation(first.id());
    revise =
        new Unfold(
            Words.say("room.recommendation.revise"),
            visit,
            drafts,
            RecommendationForm.revising(first.id()),
            () -> visit.now().mayRead(target),
            version -> new RecommendationForm(visit, drafts, recommendation, known(version)),
            () -> recommendation.version());
    reply =
        new Unfold(
            Words.say("room.reply"),
            visit,
            drafts,
            ReplyForm.to(target),
            _ -> new ReplyForm(visit, drafts, target, false),
            () -> 0);
    amend =
        new Unfold(
            Words.say("amend.do"),
            visit,
            drafts,
            AmendmentForm.on(first.id()),
            () -> visit.now().mayRead(target),
            version -> new AmendmentForm(visit, drafts, recommendation, known(version)),
            () -> recommendation.version());
    withdraw = withdrawing(first.id());
    support = new SupportLine(first.id(), visit);
    veil = new VeilPart(target, visit, drafts);
    anonymity = AnonymityPart.on(target, visit);
    descent = new Descent(first.id(), visit, drafts);
    changes =
        new KeyedList<>(
            amendments,
            shown -> shown.amendment().id(),
            shown -> new AmendmentCard(shown.amendment(), visit, drafts),
            AmendmentCard::show);
    amendments.addClassName("amendments");
    replies = new Sides(visit, drafts);
    said.addClassName("said");
    setId(first.id().toString());
    setTabIndex(-1);
    addClassNames("card", "recommendation");
    var ways = Marks.of(reply, amend, revise, withdraw, anonymity, veil);
    add(said, ways, descent, support, amendments, replies);
  }

  private ActButton withdrawing(Recommendation.Id id) {
    return new ActButton(
            Words.say("room.recommendation.withdraw"),
            visit,
            Action.WITHDRAW,
            () -> Optional.of(new PanelCommand.WithdrawRecommendation(id)))
        .quiet()
        .confirm(
            _ ->
                Optional.of(
                    new ActButton.Question(
                        Words.say("room.withdraw", id),
                        Words.say("room.withdraw.text"),
                        Words.say("room.withdraw.yes"))));
  }

  /// What the browser says it was based on, as far as that can be.
  private int known(int version) {
    return Math.clamp(version, 1, recommendation.version());
  }

  void show(RecommendationShown shown) {
    recommendation = shown.recommendation();
    boolean readable = shown.veil().readable();
    var toSay = new Said(recommendation, shown.by(), shown.voting(), shown.standing(), readable);
    if (!toSay.equals(drawn)) say(shown);
    drawn = toSay;
    var now = visit.now();
    changes.show(shown.amendments());
    amendments.setVisible(!shown.amendments().isEmpty());
    support.show(shown.support(), now);
    veil.show(shown.veil(), now);
    descent.show(now);
    anonymity.show(now);
    replies.show(shown.replies());
    amend.show(shown.mayAmend());
    revise.show(shown.mayChange());
    withdraw.setVisible(shown.mayWithdraw());
    withdraw.show(now);
    reply.show(shown.mayReply());
  }

  private void say(RecommendationShown shown) {
    var text = recommendation.current().text();
    said.removeAll();
    said.add(facts(shown));
    if (!shown.veil().readable()) return;
    said.add(new H2(text.title()));
    if (!text.body().isBlank()) said.add(new Prose(text.body()));
    shown.standing().ifPresent(this::standing);
  }

  private Div facts(RecommendationShown shown) {
    var key = new Span(recommendation.id().toString());
    key.addClassName("key");
    var facts = new Div(key);
    facts.addClassName("meta");
    var version =
        Words.say(
            "room.position.facts",
            recommendation.version(),
            Words.time(recommendation.current().at()));
    shown
        .by()
        .ifPresentOrElse(
            by -> facts.add(new SpeakerLine(by, version, visit.now())),
            () -> facts.add(small(Words.say("room.facts", topic(), version))));
    if (shown.voting()) facts.add(VerdictPill.plain(Words.say("room.recommendation.voting")));
    return facts;
  }

  private void standing(Standing standing) {
    said.add(new StandingLine(standing));
    said.add(
        small(
            Words.say(
                standing.version() < recommendation.version()
                    ? "room.standing.round.earlier"
                    : "room.standing.round",
                standing.round(),
                standing.version())));
  }

  private static String topic() {
    return Words.say("room.recommendation.topic");
  }

  private static Span small(String words) {
    var small = new Span(words);
    small.addClassName("small");
    return small;
  }
}
