package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.AnonymityPart;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Prose;
import org.parley.ui.part.Still;
import org.parley.ui.part.VerdictPill;
import org.parley.ui.part.VerdictTone;

/// A reply: what it does, who gives it, what it says, and what was said to it.
final class ReplyCard extends Div implements Focusable<ReplyCard> {

  private final Visit visit;
  private final Still said = new Still();
  private final ConvincingLine convincing;
  private final VeilPart veil;
  private final AnonymityPart anonymity;
  private final Unfold edit;
  private final Unfold reply;
  private final Replies answers;
  private Reply shown;

  ReplyCard(Reply shown, Visit visit, Drafts drafts) {
    this.visit = visit;
    this.shown = shown;
    var target = new Target.ToReply(shown.id());
    boolean question = shown.kind() == Reply.Kind.ASKS;
    reply =
        new Unfold(
            Words.say(question ? "room.reply.to-question" : "room.reply.to-reply"),
            visit,
            drafts,
            ReplyForm.to(target),
            _ -> new ReplyForm(visit, drafts, target, question),
            () -> 0);
    answers = new Replies("answers", visit, drafts);
    setId(id(shown.id()));
    setTabIndex(-1);
    addClassName("arg");
    convincing = new ConvincingLine(target, visit);
    said.addClassName("said");
    veil = new VeilPart(target, visit, drafts);
    anonymity = AnonymityPart.on(target, visit);
    edit =
        new Unfold(
            Words.say("moderation.edit"),
            visit,
            drafts,
            EditReplyForm.of(shown),
            () -> visit.now().mayRead(target),
            _ -> new EditReplyForm(visit, drafts, this.shown),
            () -> 0);
    add(said, Marks.of(convincing, reply, edit, anonymity, veil), answers);
  }

  static String id(Reply.Id reply) {
    return "reply-" + reply.number();
  }

  void show(ReplyShown shown) {
    this.shown = shown.reply();
    said.show(said(shown));
    veil.show(shown.veil(), visit.now());
    anonymity.show(visit.now());
    edit.show(shown.veil().mayEdit(), visit.now());
    convincing.show(shown.convincing());
    answers.show(shown.answers());
    reply.show(shown.mayReply(), visit.now());
  }

  private Stream<Component> said(ReplyShown shown) {
    var parts = Stream.<Component>builder();
    parts.add(
        new KindLine(
            shown.reply().kind(), shown.by(), shown.reply().writtenFor().map(visit.now()::role)));
    if (shown.veil().readable()) {
      shown.quote().map(ReplyCard::quote).ifPresent(parts::add);
      parts.add(new Prose(shown.reply().text()));
    }
    parts.add(facts(shown));
    return parts.build();
  }

  private static HtmlContainer quote(String passage) {
    var quote = new HtmlContainer("blockquote");
    quote.addClassName("quote");
    quote.setText(passage);
    return quote;
  }

  private Div facts(ReplyShown shown) {
    var time = Words.time(shown.reply().at());
    var facts =
        new Div(
            new Span(shown.by().name().map(n -> Words.say("room.facts", n, time)).orElse(time)));
    facts.addClassNames("row", "small");
    if (shown.open()) facts.add(new VerdictPill(VerdictTone.NEAR, Words.say("room.question.open")));
    return facts;
  }
}
