package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
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
  private final Drafts drafts;
  private final Target target;
  private final Still said = new Still();
  private final ConvincingLine convincing;
  private final Unfold reply;
  private final Optional<Own> own;
  private final Div ways;
  private Optional<VeilPart> veil = Optional.empty();
  private Optional<Replies> answers = Optional.empty();
  private Reply shown;

  /// What only its author can do with it.
  private record Own(Unfold edit, AnonymityPart anonymity) {}

  ReplyCard(Reply shown, Visit visit, Drafts drafts) {
    this.visit = visit;
    this.drafts = drafts;
    this.shown = shown;
    target = new Target.ToReply(shown.id());
    boolean question = shown.kind() == Reply.Kind.ASKS;
    reply =
        new Unfold(
            Words.say(question ? "room.reply.to-question" : "room.reply.to-reply"),
            visit,
            drafts,
            ReplyForm.to(target),
            _ -> new ReplyForm(visit, drafts, target, question),
            () -> 0);
    setId(id(shown.id()));
    setTabIndex(-1);
    addClassName("arg");
    convincing = new ConvincingLine(target, visit);
    said.addClassName("said");
    ways = Marks.of(convincing, reply);
    own = visit.now().isAuthor(target) ? Optional.of(own()) : Optional.empty();
    add(said, ways);
  }

  private Own own() {
    var edit =
        new Unfold(
            Words.say("moderation.edit"),
            visit,
            drafts,
            EditReplyForm.of(shown),
            _ -> new EditReplyForm(visit, drafts, this.shown),
            () -> 0);
    var anonymity = AnonymityPart.on(target, visit);
    ways.add(edit, anonymity);
    return new Own(edit, anonymity);
  }

  static String id(Reply.Id reply) {
    return "reply-" + reply.number();
  }

  /// Most replies are open to all and have not been answered: a panel may hold thousands of them,
  /// so what stands below one is made when there is something to show in it.
  void show(ReplyShown shown) {
    this.shown = shown.reply();
    said.show(said(shown));
    convincing.show(shown.convincing());
    reply.show(shown.mayReply(), visit.now());
    own.ifPresent(
        it -> {
          it.edit().show(shown.veil().mayEdit(), visit.now());
          it.anonymity().show(visit.now());
        });
    if (veil.isEmpty() && shown.veil().isSeen()) veil = Optional.of(veil());
    veil.ifPresent(it -> it.show(shown.veil(), visit.now()));
    if (answers.isEmpty() && !shown.answers().isEmpty()) answers = Optional.of(answers());
    answers.ifPresent(it -> it.show(shown.answers()));
  }

  private VeilPart veil() {
    var veil = new VeilPart(target, visit, drafts);
    ways.add(veil);
    return veil;
  }

  private Replies answers() {
    var answers = new Replies("answers", visit, drafts);
    add(answers);
    return answers;
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
