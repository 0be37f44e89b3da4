package org.parley.ui.convene;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import org.parley.panel.OpinionQuestion;
import org.parley.ui.Words;

/// Whether people are asked what they think before and after, and what.
final class OpinionFields extends Div {

  private enum Choice {
    NONE,
    THREE_STEPS,
    FIVE_STEPS;

    static Choice of(Optional<OpinionQuestion> asked) {
      return asked.map(question -> valueOf(question.scale().name())).orElse(NONE);
    }

    private String key() {
      return "convene.opinion." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Select<Choice> choice = new Select<>();
  private final TextField question = new TextField(Words.say("convene.opinion.question"));

  OpinionFields(Optional<OpinionQuestion> asked, Runnable changed) {
    addClassName("form");
    choice.setLabel(Words.say("convene.opinion"));
    choice.setHelperText(Words.say("convene.opinion.hint"));
    choice.setItems(Choice.values());
    choice.setItemLabelGenerator(c -> Words.say(c.key()));
    set(asked);
    choice.addValueChangeListener(
        _ -> {
          question.setVisible(choice.getValue() != Choice.NONE);
          changed.run();
        });
    question.setHelperText(Words.say("convene.opinion.question.hint"));
    question.setManualValidation(true);
    question.addValueChangeListener(_ -> question.setInvalid(false));
    add(choice, question);
  }

  void set(Optional<OpinionQuestion> asked) {
    choice.setValue(Choice.of(asked));
    question.setVisible(asked.isPresent());
    question.setValue(asked.map(OpinionQuestion::text).orElse(""));
  }

  Optional<OpinionQuestion> value() {
    return switch (choice.getValue()) {
      case NONE -> Optional.empty();
      case THREE_STEPS -> Optional.of(asked(OpinionQuestion.Scale.THREE_STEPS));
      case FIVE_STEPS -> Optional.of(asked(OpinionQuestion.Scale.FIVE_STEPS));
    };
  }

  private OpinionQuestion asked(OpinionQuestion.Scale scale) {
    return new OpinionQuestion(question.getValue().strip(), scale);
  }

  void wrong(String why) {
    question.setErrorMessage(why);
    question.setInvalid(true);
    question.focus();
  }
}
