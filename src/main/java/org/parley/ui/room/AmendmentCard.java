package org.parley.ui.room;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.panel.Action;
import org.parley.panel.Amendment;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Drafting.AcceptAmendment;
import org.parley.panel.PanelCommand.Drafting.PutToVote;
import org.parley.panel.PanelCommand.Drafting.WithdrawAmendment;
import org.parley.panel.Reply.Target;
import org.parley.panel.TextChange;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.AnonymityPart;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Changes;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Prose;
import org.parley.ui.part.VerdictPill;
import org.parley.ui.part.VerdictTone;

/// An amendment: the passage with what changes, why, what has become of it, and what the reader can
/// do about it.
final class AmendmentCard extends Article {

  private final Visit visit;
  private final Div said = new Div();
  private final ActButton accept;
  private final Unfold reject;
  private final ActButton vote;
  private final ActButton withdraw;
  private final VeilPart veil;
  private final AnonymityPart anonymity;

  AmendmentCard(Amendment amendment, Visit visit, Drafts drafts) {
    this.visit = visit;
    var id = amendment.id();
    accept =
        button("accept", Action.REVISE_RECOMMENDATION, new AcceptAmendment(id))
            .confirm(_ -> Optional.of(question("accept", id)));
    vote =
        button("vote", Action.OPEN_ROUND, new PutToVote(id))
            .confirm(_ -> Optional.of(question("vote", id)));
    withdraw = button("withdraw", Action.AMEND, new WithdrawAmendment(id)).quiet();
    reject =
        new Unfold(
            Words.say("amend.reject"),
            visit,
            drafts,
            RejectForm.of(id),
            _ -> new RejectForm(visit, drafts, id),
            () -> 0);
    veil = new VeilPart(new Target.ToAmendment(id), visit, drafts);
    anonymity = AnonymityPart.on(new Target.ToAmendment(id), visit);
    setId(id.toString());
    addClassName("amendment");
    said.addClassName("said");
    add(said, Marks.of(accept, reject, vote, withdraw, anonymity, veil));
  }

  private ActButton button(String name, Action action, PanelCommand command) {
    return new ActButton(Words.say("amend." + name), visit, action, () -> Optional.of(command));
  }

  private static ActButton.Question question(String name, Amendment.Id id) {
    return new ActButton.Question(
        Words.say("amend." + name + ".title", id),
        Words.say("amend." + name + ".text"),
        Words.say("amend." + name));
  }

  void show(AmendmentShown shown) {
    var now = visit.now();
    say(shown);
    veil.show(shown.veil(), now);
    anonymity.show(now);
    accept.setVisible(shown.mayAnswer() && !shown.amending().isOutdated());
    vote.setVisible(shown.mayPutToVote());
    withdraw.setVisible(shown.mayWithdraw());
    accept.show(now);
    vote.show(now);
    withdraw.show(now);
    reject.show(shown.mayAnswer());
  }

  private void say(AmendmentShown shown) {
    var amendment = shown.amendment();
    said.removeAll();
    said.add(facts(shown));
    if (!shown.veil().readable()) return;
    said.add(Changes.passage(shown.change(), shown.around()));
    if (!amendment.why().isBlank())
      said.add(labelled(Words.say("amend.why"), new Prose(amendment.why())));
    shown.vote().ifPresent(standing -> said.add(new StandingLine(standing)));
    if (amendment.state() instanceof Amendment.State.Rejected(var reason))
      said.add(labelled(Words.say("amend.rejected.why"), new Prose(reason)));
    if (shown.amending().isOutdated())
      said.add(new Notice(Notice.Kind.WARN, Words.say("amend.outdated")));
    var rivals = shown.amending().rivals();
    if (!rivals.isEmpty())
      said.add(
          new Notice(
              Notice.Kind.INFO,
              Words.say(
                  "amend.rivals",
                  rivals.stream().map(Amendment.Id::toString).collect(Collectors.joining(", ")))));
  }

  private Div facts(AmendmentShown shown) {
    var amendment = shown.amendment();
    var key = new Span(amendment.id().toString());
    key.addClassName("key");
    boolean title = amendment.change().part() == TextChange.Part.TITLE;
    var where =
        Words.say(
            title ? "amend.facts.title" : "amend.facts",
            amendment.version(),
            Words.time(amendment.at()));
    var facts = new Div(key, pill(amendment), new SpeakerLine(shown.by(), where, visit.now()));
    facts.addClassName("meta");
    return facts;
  }

  private static VerdictPill pill(Amendment amendment) {
    return new VerdictPill(tone(amendment.state()), Words.ofPanels().of(amendment.state()));
  }

  private static VerdictTone tone(Amendment.State state) {
    return switch (state) {
      case Amendment.State.Open _, Amendment.State.Withdrawn _ -> VerdictTone.PLAIN;
      case Amendment.State.Accepted _, Amendment.State.Carried _ -> VerdictTone.OK;
      case Amendment.State.Rejected _, Amendment.State.Lost _ -> VerdictTone.NO;
      case Amendment.State.VotedOn _ -> VerdictTone.ACCENT;
    };
  }

  private static Div labelled(String words, Prose text) {
    var label = new Span(words);
    label.addClassName("label");
    var both = new Div(label, text);
    both.addClassName("stance");
    return both;
  }
}
