package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.parley.consensus.Threshold;
import org.parley.panel.Refusal;
import org.parley.panel.Seat;
import org.parley.panel.StopRule;
import org.parley.panel.Terms;
import org.parley.panel.Weights;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.rule.CountField;
import org.parley.ui.rule.FieldPart;
import org.parley.ui.rule.ShareField;
import org.parley.ui.votes.WeightFields;

/// On what terms a round opens: who may vote, how much each vote counts, in which order each gets
/// the sheet, and when the rounds have done what they can.
final class TermsFields extends Details {

  private static final int USUAL_ROUNDS = 3;

  private final Checkbox shuffled = new Checkbox(Words.say("room.terms.shuffled"));
  private final Checkbox present = new Checkbox(Words.say("room.terms.present"));
  private final CheckboxGroup<Seat.Id> seats = new CheckboxGroup<>();
  private final WeightFields weights;
  private final Details ofWeights;
  private final Checkbox atConsensus = new Checkbox(Words.say("room.terms.stop.consensus"));
  private final Checkbox whenStable = new Checkbox(Words.say("room.terms.stop.stable"));
  private final ShareField stability =
      new ShareField(Words.say("room.terms.stop.share"), Threshold.of(">85%"));
  private final Checkbox afterRounds = new Checkbox(Words.say("room.terms.stop.rounds"));
  private final CountField rounds =
      new CountField(Words.say("room.terms.stop.number"), USUAL_ROUNDS);
  private PanelNow now;

  TermsFields(PanelNow now) {
    super(Words.say("room.terms"));
    this.now = now;
    shuffled.setHelperText(Words.say("room.terms.shuffled.hint"));
    present.setHelperText(Words.say("room.terms.present.hint"));
    present.addValueChangeListener(event -> showSeats(event.getValue()));
    seats.setLabel(Words.say("room.terms.seats"));
    seats.addThemeName("vertical");
    seats.setItemLabelGenerator(id -> Speaker.of(id, this.now).words());
    seats.setVisible(false);
    shownWith(whenStable, stability);
    shownWith(afterRounds, rounds);
    weights = new WeightFields(now);
    ofWeights = new Details(Words.say("room.terms.weights"), weights);
    var form = new Div(shuffled, present, seats, ofWeights);
    form.addClassName("form");
    form.add(
        new FieldPart("room.terms.stop"), atConsensus, whenStable, stability, afterRounds, rounds);
    add(form);
  }

  private static void shownWith(Checkbox asked, Component field) {
    field.setVisible(false);
    asked.addValueChangeListener(event -> field.setVisible(event.getValue()));
  }

  /// For the next round: votes count as they were settled.
  void prepare(PanelNow now) {
    weights.show(now);
    weights.set(now.panel().weights());
  }

  void show(PanelNow now) {
    this.now = now;
    weights.show(now);
  }

  /// Where votes cannot have weights there is nothing to fill in.
  void takeWeights(boolean taken) {
    ofWeights.setVisible(taken);
  }

  /// Those who have the panel open are ticked; the chair adds whoever sits there without a device.
  private void showSeats(boolean asked) {
    seats.setVisible(asked);
    if (!asked) return;
    var voters = now.panel().heldPanelistSeats().stream().map(Seat::id).toList();
    seats.setItems(voters);
    seats.select(voters.stream().filter(now.present()::contains).toList());
  }

  /// The terms; empty where a field cannot be read, and then it says so.
  Optional<Terms> read() {
    var heavier = ofWeights.isVisible() ? weights.read() : Optional.of(Weights.EQUAL);
    if (heavier.isEmpty()) return failed();
    var share = whenStable.getValue() ? stability.read() : Optional.<Threshold>empty();
    var most = afterRounds.getValue() ? rounds.read() : Optional.<Integer>empty();
    if (whenStable.getValue() && share.isEmpty() || afterRounds.getValue() && most.isEmpty())
      return failed();
    var voters =
        present.getValue()
            ? Optional.of(List.copyOf(seats.getValue()))
            : Optional.<List<Seat.Id>>empty();
    var stops = atConsensus.getValue() || share.isPresent() || most.isPresent();
    return Optional.of(
        new Terms(
            shuffled.getValue(),
            heavier.get(),
            voters,
            stops
                ? Optional.of(new StopRule(atConsensus.getValue(), share, most))
                : Optional.empty()));
  }

  private Optional<Terms> failed() {
    setOpened(true);
    return Optional.empty();
  }

  /// Shows a refusal at the field it is about.
  ///
  /// @return false if it is about none of these
  boolean refuse(Refusal refusal) {
    if (!(refusal instanceof Refusal.OptionOutOfRange out)) return false;
    if (out.option() == Refusal.Option.MOST_ROUNDS) rounds.wrong(Words.of(refusal));
    else if (weights.refuse(refusal)) ofWeights.setOpened(true);
    else return false;
    setOpened(true);
    return true;
  }
}
