package org.parley.ui.audience;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Audience.Question;
import org.parley.panel.Audience.Question.State;
import org.parley.panel.PanelCommand;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.Visit;

/// A question with its votes. The audience votes for it; the chair puts it to the panel, or not.
final class QuestionRow extends ListItem {

  private final Visit visit;
  private final Question.Id id;
  private final Paragraph text = new Paragraph();
  private final Span facts = new Span();
  private final ActButton vote;
  private final ActButton pick;
  private final ActButton answered;
  private final ActButton aside;

  QuestionRow(Visit visit, Question.Id id) {
    this.visit = visit;
    this.id = id;
    vote = new ActButton("", visit, Action.VOTE_FOR_QUESTION, this::voting);
    pick = marking("audience.pick", State.PICKED);
    answered = marking("audience.answered", State.ANSWERED);
    aside = marking("audience.aside", State.SET_ASIDE).quiet();
    facts.addClassName("small");
    var ways = new Div(vote, pick, answered, aside);
    ways.addClassName("ways");
    addClassName("asked");
    add(text, facts, ways);
  }

  private Optional<PanelCommand> voting() {
    var now = visit.now();
    return now.actor()
        .seat()
        .flatMap(
            seat ->
                now.panel()
                    .audience()
                    .question(id)
                    .map(
                        question ->
                            new PanelCommand.VoteForQuestion(id, !question.isVotedBy(seat))));
  }

  private ActButton marking(String words, State state) {
    return new ActButton(
        Words.say(words),
        visit,
        Action.MARK_QUESTION,
        () -> Optional.of(new PanelCommand.MarkQuestion(id, state)));
  }

  void show(QuestionShown shown) {
    var now = visit.now();
    var question = shown.question();
    boolean picked = question.state() == State.PICKED;
    setClassName("picked", picked);
    text.setText(question.text());
    setClassName("waits", question.isKept());
    facts.setText(Words.say("audience.facts" + shown.facts(), question.votes().size()));
    vote.setVisible(shown.votes());
    vote.setText(Words.say(shown.voted() ? "audience.vote.back" : "audience.vote"));
    pick.setVisible(shown.leads() && !picked);
    answered.setVisible(shown.leads() && picked);
    aside.setVisible(shown.leads());
    for (var way : new ActButton[] {vote, pick, answered, aside}) way.show(now);
  }
}
