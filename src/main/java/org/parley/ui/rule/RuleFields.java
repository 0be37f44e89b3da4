package org.parley.ui.rule;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.consensus.Rule;
import org.parley.consensus.Threshold;
import org.parley.text.PanelWords;
import org.parley.ui.Words;

/// The parts of a rule, each in a field of its kind. Rules are records of simple parts, so a new
/// rule needs nothing here, only its labels in the messages `rule`.
final class RuleFields extends Div {

  private final Rule rule;
  private final List<SettingField<?>> fields = new ArrayList<>();

  /// @param rule the kind of rule, and the parts it has at first
  RuleFields(Rule rule, Runnable changed) {
    this.rule = rule;
    addClassName("rule-fields");
    var grid = new Div();
    grid.addClassName("fields");
    for (var part : rule.getClass().getRecordComponents()) {
      var label = Words.say("rule." + rule.name() + "." + PanelWords.kebab(part.getName()));
      var field = field(label, value(part));
      ((AbstractField<?, ?>) field).addValueChangeListener(_ -> changed.run());
      fields.add(field);
      grid.add((AbstractField<?, ?>) field);
    }
    var hint = new Span(Words.say("rule.field.share.hint"));
    hint.addClassName("small");
    add(grid, hint);
  }

  private static SettingField<?> field(String label, Object value) {
    return switch (value) {
      case Threshold share -> new ShareField(label, share);
      case Integer count -> new CountField(label, count);
      case Boolean flag -> new FlagField(label, flag);
      default -> throw new IllegalArgumentException("rules are made of simple parts, not " + value);
    };
  }

  /// The rule as it is set; empty where a field cannot be read, and then it says so.
  Optional<Rule> read() {
    // All are read, so that each that is wrong says so.
    var values = fields.stream().<Optional<?>>map(SettingField::read).toList();
    return values.stream().allMatch(Optional::isPresent)
        ? rule(values.stream().map(Optional::orElseThrow).toArray())
        : Optional.empty();
  }

  private Optional<Rule> rule(Object[] values) {
    try {
      return Optional.of(constructor().newInstance(values));
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof IllegalArgumentException)) throw new IllegalStateException(e);
      var why = Words.say("rule." + rule.name() + ".invalid");
      for (var field : fields) if (field instanceof CountField count) count.wrong(why);
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + rule.name(), e);
    }
  }

  private Constructor<? extends Rule> constructor() throws NoSuchMethodException {
    var types =
        Arrays.stream(rule.getClass().getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return rule.getClass().getDeclaredConstructor(types);
  }

  private Object value(RecordComponent part) {
    try {
      return part.getAccessor().invoke(rule);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + part + " of " + rule, e);
    }
  }
}
