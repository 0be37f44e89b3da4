package org.parley.ui.room;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.panel.Action;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.Recommendation;
import org.parley.panel.Refusal;
import org.parley.panel.Round;
import org.parley.panel.Secrecy;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.Wording;
import org.parley.ui.rule.VotingFields;
import org.parley.ui.rule.VotingFields.Choice;

/// Where the chair opens a round: what is voted on, how, and what counts as consensus.
final class RoundOpening extends Div {

  private final H2 title = new H2();
  private final CheckboxGroup<Recommendation.Id> items = new CheckboxGroup<>();
  private final Checkbox secret = new Checkbox(Words.say("room.round.secret"));
  private final Paragraph summary = new Paragraph();
  private final VotingFields fields;
  private final Details how;
  private final TermsFields terms;
  private final ActButton open;
  private List<Recommendation> tabled = List.of();

  RoundOpening(Visit visit, PanelNow now) {
    fields = new VotingFields(usual(now.panel()));
    fields.onChange(this::summarise);
    how = new Details(Words.say("room.round.how.change"), fields);
    terms = new TermsFields(now);
    open = new ActButton("", visit, Action.OPEN_ROUND, this::command).primary();
    open.onRefused(this::refuse);
    items.setLabel(Words.say("room.round.items"));
    items.setItemLabelGenerator(this::name);
    items.setManualValidation(true);
    items.addThemeName("vertical");
    items.addValueChangeListener(_ -> items.setInvalid(false));
    secret.setHelperText(Words.say("room.round.secret.hint"));
    secret.setManualValidation(true);
    secret.addValueChangeListener(
        _ -> {
          secret.setInvalid(false);
          summarise();
        });
    summary.addClassName("small");
    var card = new Card(title, items, secret, summary, how, terms, open);
    card.addClassName("round");
    setVisible(false);
    add(card);
    summarise();
  }

  /// For the next round: all that is on the table, voted as the last time.
  void prepare(PanelNow now) {
    tabled = List.of();
    items.setItems(List.of());
    fields.set(usual(now.panel()));
    terms.prepare(now);
    secret.setValue(wasSecret(now.panel()));
    summarise();
  }

  void show(PanelNow now) {
    var number = now.panel().rounds().size() + 1;
    Wording.put(title, Words.say("room.round.next", number));
    Wording.put(open, Words.say("room.round.open.yes", number));
    open.show(now);
    terms.show(now);
    offer(now.panel().votable());
  }

  private static Choice usual(Panel panel) {
    return last(panel)
        .map(round -> new Choice(round.voting(), round.rule()))
        .orElseGet(() -> new Choice(panel.settings().voting(), panel.settings().rule()));
  }

  private static boolean wasSecret(Panel panel) {
    return last(panel).map(Round::isSecret).orElse(panel.settings().secrecy() == Secrecy.SECRET);
  }

  private static Optional<Round> last(Panel panel) {
    return panel.closedRounds().reduce((_, later) -> later);
  }

  /// What is put on the table meanwhile is chosen too; what the chair has left out stays so.
  private void offer(List<Recommendation> now) {
    if (now.equals(tabled)) return;
    var left = new HashSet<>(ids(tabled));
    left.removeAll(items.getValue());
    tabled = now;
    items.setItems(ids(now));
    var chosen = new HashSet<>(ids(now));
    chosen.removeAll(left);
    items.setValue(chosen);
  }

  private static List<Recommendation.Id> ids(List<Recommendation> all) {
    return all.stream().map(Recommendation::id).toList();
  }

  private String name(Recommendation.Id id) {
    return tabled.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(it -> Words.say("room.recommendation.named", id, it.current().text().title()))
        .orElse(id.toString());
  }

  private void summarise() {
    fields
        .read()
        .ifPresent(
            choice -> {
              var words = Words.ofPanels();
              var rule = choice.rule().map(words::of).orElseGet(() -> Words.say("rule.none"));
              terms.takeWeights(!secret.getValue() && choice.voting().counting().takesWeights());
              Wording.put(
                  summary, Words.say("room.round.how.now", words.of(choice.voting()), rule));
            });
  }

  private Optional<PanelCommand> command() {
    var choice = fields.read();
    if (choice.isEmpty()) how.setOpened(true);
    return choice.flatMap(
        way ->
            terms
                .read()
                .map(
                    on ->
                        new PanelCommand.OpenRound(
                            Set.copyOf(items.getValue()),
                            way.voting(),
                            way.rule(),
                            secret.getValue() ? Secrecy.SECRET : Secrecy.NAMED,
                            on)));
  }

  private boolean refuse(Refusal refusal) {
    if (refusal instanceof Refusal.NothingToVoteOn) return wrong(items, refusal);
    if (refusal instanceof Refusal.WasSecret) return wrong(secret, refusal);
    if (terms.refuse(refusal)) return true;
    boolean shown = fields.refuse(refusal);
    if (shown) how.setOpened(true);
    return shown;
  }

  private static boolean wrong(HasValidation field, Refusal refusal) {
    field.setErrorMessage(Words.of(refusal));
    field.setInvalid(true);
    return true;
  }
}
