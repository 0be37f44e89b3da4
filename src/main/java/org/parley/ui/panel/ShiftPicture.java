package org.parley.ui.panel;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.parley.panel.Opinion;
import org.parley.panel.OpinionQuestion;
import org.parley.panel.OpinionShift.Part;
import org.parley.ui.Words;
import org.parley.ui.part.MovementFlow;
import org.parley.ui.part.Stats;

/// The gains of both sides, and who moved from where to where.
public final class ShiftPicture extends Div {

  private final OpinionQuestion question;

  /// @param part whose shift it is, as it may be shown
  public ShiftPicture(OpinionQuestion question, Part part) {
    this.question = question;
    addClassName("shift-picture");
    add(
        new Stats(
            List.of(
                figure(part, Opinion.Side.FOR),
                figure(part, Opinion.Side.AGAINST),
                figure(part, Opinion.Side.UNDECIDED))),
        flow(part));
  }

  private static Stats.Figure figure(Part part, Opinion.Side side) {
    return new Stats.Figure(
        Words.say("opinion.shift.gain", part.gain(side)),
        Words.say(
            "opinion.shift.from-to",
            Words.ofPanels().of(side),
            part.before(side),
            part.after(side)));
  }

  private MovementFlow flow(Part part) {
    return new MovementFlow(
        question.scale().opinions().stream()
            .map(
                opinion ->
                    new MovementFlow.Option(
                        opinion.key(), Words.of(opinion), Looks.of(question.scale(), opinion)))
            .toList(),
        part.steps().stream()
            .map(step -> new MovementFlow.Move(step.from().key(), step.to().key(), step.people()))
            .toList(),
        new MovementFlow.Words(
            Words.say("opinion.before"), Words.say("opinion.after"), Words.ofPanels().of(part)));
  }
}
