package org.parley.ui.consultation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.parley.consultation.Question;
import org.parley.ui.Words;
import org.parley.ui.part.TextBox;

/// What participants are asked about themselves, each question with its choices.
final class QuestionsField extends Div {

  /// Questions hosts often ask; the texts come with them.
  private static final List<String> USUAL = List.of("age", "region", "role");

  private final Div list = new Div();
  private final List<Fields> questions = new ArrayList<>();

  QuestionsField(List<Question> before) {
    addClassName("stack");
    list.addClassName("stack");
    var about = new Paragraph(Words.say("consultation.questions.about"));
    about.addClassName("small");
    var ways = new Div();
    ways.addClassName("row");
    for (var key : USUAL)
      ways.add(
          new Button(Words.say("consultation.questions.add." + key), _ -> add(usual(key), false)));
    ways.add(
        new Button(
            Words.say("consultation.questions.add"),
            _ -> add(new Question(free("question"), "", List.of()), false)));
    add(about, list, ways);
    before.forEach(question -> add(question, true));
  }

  List<Question> read() {
    return questions.stream().map(Fields::read).toList();
  }

  private Question usual(String key) {
    return new Question(
        free(key),
        Words.say("consultation.questions." + key),
        Words.say("consultation.questions." + key + ".choices").lines().toList());
  }

  private void add(Question question, boolean asked) {
    var fields = new Fields(question, asked);
    questions.add(fields);
    list.add(fields);
    if (!asked) fields.text.focus();
  }

  /// A key no question has yet.
  private String free(String key) {
    var taken = questions.stream().map(one -> one.key).toList();
    if (!taken.contains(key)) return key;
    int number = 2;
    while (taken.contains(key + "-" + number)) number++;
    return key + "-" + number;
  }

  private final class Fields extends Div {

    private final String key;
    private final TextField text = new TextField(Words.say("consultation.questions.text"));
    private final TextBox choices = new TextBox(Words.say("consultation.questions.choices"));

    /// @param asked whether people may have answered it
    Fields(Question question, boolean asked) {
      key = question.key();
      addClassNames("form", "card", "flat");
      getElement().setAttribute("role", "group").setAttribute("aria-label", question.text());
      text.setValue(question.text());
      choices.setValue(String.join("\n", question.choices()));
      choices.setHelperText(
          Words.say("consultation.questions.choices." + (asked ? "asked" : "hint")));
      var remove =
          new Button(
              Words.say("consultation.questions.remove"),
              _ -> {
                questions.remove(this);
                removeFromParent();
              });
      remove.addThemeName("tertiary");
      add(text, choices, remove);
    }

    Question read() {
      return new Question(key, text.getValue().strip(), SettingsFields.lines(choices));
    }
  }
}
