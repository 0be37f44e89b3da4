package org.parley.ui.rule;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.consensus.Rule;
import org.parley.consensus.Rules;
import org.parley.panel.Refusal;
import org.parley.panel.Voting;
import org.parley.ui.Words;
import org.parley.voting.VotingMethod;
import org.parley.voting.method.Methods;

/// How a panel votes and what counts as consensus, in fields and in words.
public final class VotingFields extends Div {

  private static final String NO_RULE = "none";

  private final Select<String> method = new Select<>();
  private final Select<String> rule = new Select<>();
  private final Paragraph sentence = new Paragraph();
  private MethodFields methodFields;
  private @Nullable RuleFields ruleFields;
  private Runnable changed = () -> {};

  /// What has been set.
  public record Choice(Voting voting, Optional<Rule> rule) {}

  public VotingFields(Choice choice) {
    addClassNames("form", "voting-fields");
    methodFields = new MethodFields(choice.voting(), this::methodChanged);
    method.setLabel(Words.say("rule.field.method"));
    method.setItems(methods());
    method.setItemLabelGenerator(name -> Words.ofPanels().method(name));
    rule.setLabel(Words.say("rule.field.rule"));
    rule.setItemLabelGenerator(name -> Words.say("rule." + name + ".name"));
    sentence.addClassName("small");
    add(method, methodFields, rule, sentence);
    set(choice);
    method.addValueChangeListener(e -> useMethod(Voting.by(e.getValue())));
    rule.addValueChangeListener(e -> useRule(e.getValue()));
  }

  /// Those that judge each recommendation by itself come first.
  private static List<String> methods() {
    return Methods.ALL.stream()
        .map(VotingMethod::name)
        .sorted(Comparator.comparing((String name) -> !Voting.by(name).judges()))
        .toList();
  }

  /// Sets all fields anew.
  public void set(Choice choice) {
    method.setValue(choice.voting().method());
    showMethod(choice.voting());
    rule.setItems(rules(choice.voting()));
    rule.setValue(choice.rule().map(Rule::name).orElse(NO_RULE));
    showRule(choice.rule());
  }

  public void onChange(Runnable changed) {
    this.changed = changed;
  }

  private void useMethod(Voting voting) {
    showMethod(voting);
    methodChanged();
  }

  private void showMethod(Voting voting) {
    var fields = new MethodFields(voting, this::methodChanged);
    replace(methodFields, fields);
    methodFields = fields;
    sayMethod();
  }

  private void sayMethod() {
    method.setHelperText(
        Words.say("method." + method.getValue() + ".hint")
            + " "
            + Words.say("rule.field.method." + (methodFields.judges() ? "judges" : "chooses")));
  }

  /// Only rules that can judge what is voted this way are offered.
  private void methodChanged() {
    sayMethod();
    var before = rule.getValue();
    var offered = methodFields.read().map(VotingFields::rules).orElse(List.of(NO_RULE));
    rule.setItems(offered);
    rule.setValue(offered.contains(before) ? before : offered.getFirst());
    changed.run();
  }

  private static List<String> rules(Voting voting) {
    var names = new ArrayList<String>();
    Rules.ALL.stream().filter(voting::takes).map(Rule::name).forEach(names::add);
    names.add(NO_RULE);
    return names;
  }

  private void useRule(@Nullable String name) {
    // Between two lists of rules nothing is chosen.
    if (name == null) return;
    showRule(Rules.ALL.stream().filter(known -> known.name().equals(name)).findFirst());
    changed.run();
  }

  private void showRule(Optional<Rule> chosen) {
    if (ruleFields != null) remove(ruleFields);
    ruleFields = chosen.map(kind -> new RuleFields(kind, this::ruleChanged)).orElse(null);
    if (ruleFields != null) addComponentAtIndex(indexOf(sentence), ruleFields);
    rule.setHelperText(chosen.map(r -> Words.say("rule." + r.name() + ".hint")).orElse(""));
    sayRule();
  }

  private void ruleChanged() {
    sayRule();
    changed.run();
  }

  private void sayRule() {
    if (ruleFields == null) sentence.setText(Words.say("rule.none"));
    else ruleFields.read().map(Words.ofPanels()::of).ifPresent(sentence::setText);
  }

  /// What is set; empty where a field cannot be read, and then it says so.
  public Optional<Choice> read() {
    var voting = methodFields.read();
    if (ruleFields == null) return voting.map(way -> new Choice(way, Optional.empty()));
    var judged = ruleFields.read();
    return voting.flatMap(way -> judged.map(r -> new Choice(way, Optional.of(r))));
  }

  /// Shows a refusal at the field it is about.
  ///
  /// @return false if it is about none of these
  public boolean refuse(Refusal refusal) {
    return methodFields.refuse(refusal);
  }
}
