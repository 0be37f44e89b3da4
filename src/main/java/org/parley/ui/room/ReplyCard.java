package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.AnonymityPart;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Prose;
import org.parley.ui.part.Said;
import org.parley.ui.part.VerdictPill;

/// A reply: what it does, who gives it, what it says, and what was said to it. Most replies are
/// open to all and have not been answered, and a panel may hold thousands of them: what stands
/// below one is made when there is something to show in it.
final class ReplyCard extends Said {

  private static final String CONVINCING = "convincing";

  /// What a reader writes below it.
  private enum Form {
    REPLY,
    EDIT,
    HIDE;

    String way() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Visit visit;
  private final Drafts drafts;
  private final Target target;
  private final Map<Form, Folding> forms = new HashMap<>();
  private ReplyShown shown;
  private Optional<Notice> refused = Optional.empty();
  private Optional<AnonymityPart> anonymity = Optional.empty();
  private Optional<VeilPart> veil = Optional.empty();
  private Optional<Replies> answers = Optional.empty();

  ReplyCard(ReplyShown first, Visit visit, Drafts drafts) {
    this.visit = visit;
    this.drafts = drafts;
    shown = first;
    target = new Target.ToReply(first.reply().id());
    setId(id(first.reply().id()));
    addClassName("arg");
    whenPressed(this::press);
    drafts.whenKept(ReplyForm.to(target), _ -> open(Form.REPLY));
    // Else the form opens beside what else can be done about the veil.
    if (!first.veil().tells() && first.veil().mayHide())
      drafts.whenKept(HideForm.of(target), _ -> open(Form.HIDE));
    if (!visit.now().isAuthor(target)) return;
    drafts.whenKept(EditReplyForm.of(first.reply()), _ -> open(Form.EDIT));
    anonymity = Optional.of(AnonymityPart.on(target, visit));
    anonymity.ifPresent(this::add);
    addClassName("own");
  }

  static String id(Reply.Id reply) {
    return "reply-" + reply.number();
  }

  void show(ReplyShown shown) {
    this.shown = shown;
    var now = visit.now();
    if (veil.isEmpty() && shown.veil().tells()) veil = Optional.of(veil());
    say(said(shown, now));
    offer(ways());
    anonymity.ifPresent(part -> part.show(now));
    veil.ifPresent(part -> part.show(shown.veil(), now));
    if (answers.isEmpty() && !shown.answers().isEmpty()) answers = Optional.of(answers());
    answers.ifPresent(part -> part.show(shown.answers()));
  }

  private VeilPart veil() {
    var veil = new VeilPart(target, visit, drafts);
    addAboveAnswers(veil);
    return veil;
  }

  private Replies answers() {
    var answers = new Replies("answers", visit, drafts);
    add(answers);
    return answers;
  }

  private void addAboveAnswers(Component part) {
    addComponentAtIndex(answers.map(this::indexOf).orElse(getComponentCount()), part);
  }

  /// What it says, as it stands on the card.
  static Stream<Component> said(ReplyShown shown, PanelNow now) {
    var parts = Stream.<Component>builder();
    parts.add(
        new KindLine(shown.reply().kind(), shown.by(), shown.reply().writtenFor().map(now::role)));
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

  private static Div facts(ReplyShown shown) {
    var time = time(shown);
    var facts =
        new Div(
            new Span(shown.by().name().map(n -> Words.say("room.facts", n, time)).orElse(time)));
    facts.addClassNames("row", "small");
    if (shown.open()) facts.add(VerdictPill.plain(Words.say("room.question.open")));
    return facts;
  }

  /// When it was said, and when it was changed since: of a text that is read, and no other.
  private static String time(ReplyShown shown) {
    var at = shown.reply().at();
    var time = Words.time(at);
    return shown
        .reply()
        .edited()
        .filter(_ -> shown.veil().readable())
        .map(last -> Words.day(last).equals(Words.day(at)) ? Words.hour(last) : Words.time(last))
        .map(edited -> Words.say("room.reply.edited", time, edited))
        .orElse(time);
  }

  private Stream<Component> ways() {
    return ways(shown.convincing(), shown.reply().kind(), this::isOffered);
  }

  /// What panelists can do who have not said it, as soon as it is said.
  static Stream<Component> waysOfPanelists(ReplyShown shown) {
    var convincing = new Convincing(0, 0, false, true);
    return ways(convincing, shown.reply().kind(), Form.REPLY::equals);
  }

  private static Stream<Component> ways(
      Convincing convincing, Reply.Kind kind, Predicate<Form> offered) {
    var ways = Stream.<Component>builder();
    convincing.words().map(ReplyCard::count).ifPresent(ways::add);
    if (convincing.may()) {
      var mark = way(CONVINCING, convincing.offer());
      mark.addClassName("quiet");
      ways.add(mark);
    }
    for (var form : Form.values())
      if (offered.test(form)) ways.add(way(form.way(), words(form, kind)));
    return ways.build();
  }

  private static Span count(String words) {
    var count = new Span(words);
    count.addClassName("small");
    return count;
  }

  private boolean mayWrite(Form form) {
    return switch (form) {
      case REPLY -> shown.mayReply();
      case EDIT -> shown.veil().mayEdit();
      // Beside what else can be done about a veil, where there is one.
      case HIDE -> shown.veil().mayHide() && veil.isEmpty();
    };
  }

  /// The button for a form gives way to it.
  private boolean isOffered(Form form) {
    return mayWrite(form) && Optional.ofNullable(forms.get(form)).filter(Folding::isOpen).isEmpty();
  }

  private static String words(Form form, Reply.Kind kind) {
    return Words.say(
        switch (form) {
          case REPLY -> isQuestion(kind) ? "room.reply.to-question" : "room.reply.to-reply";
          case EDIT -> "moderation.edit";
          case HIDE -> "moderation.hide";
        });
  }

  private static boolean isQuestion(Reply.Kind kind) {
    return kind == Reply.Kind.ASKS;
  }

  private void press(String way) {
    if (way.equals(CONVINCING) && shown.convincing().may()) mark();
    for (var form : Form.values())
      if (form.way().equals(way) && isOffered(form)) open(form).focusFirst();
  }

  private void mark() {
    refused.ifPresent(this::remove);
    refused =
        visit
            .ask(shown.convincing().command(target))
            .map(why -> new Notice(Notice.Kind.ERROR, why));
    refused.ifPresent(this::addAboveAnswers);
  }

  private Writing open(Form form) {
    var opened = forms.computeIfAbsent(form, this::folding).open(0);
    offer(ways());
    return opened;
  }

  private Folding folding(Form form) {
    return new Folding(
        visit,
        _ -> make(form),
        this::addAboveAnswers,
        () -> {
          offer(ways());
          focusWay(form.way());
        });
  }

  private Writing make(Form form) {
    return switch (form) {
      case REPLY -> new ReplyForm(visit, drafts, target, isQuestion(shown.reply().kind()));
      case EDIT -> new EditReplyForm(visit, drafts, shown.reply());
      case HIDE -> new HideForm(visit, drafts, target);
    };
  }
}
