package org.parley.ui.convene;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.panel.Refusal;
import org.parley.panel.Role;
import org.parley.panel.Settings;
import org.parley.panel.Settings.Visibility;
import org.parley.room.Answer;
import org.parley.topic.Format;
import org.parley.topic.Topic;
import org.parley.topic.TopicPanels;
import org.parley.ui.Words;
import org.parley.ui.part.Notice;

/// All it takes to convene a panel on a topic. What the topic suggests is filled in, so that one
/// button is enough.
final class ConveneForm extends Div {

  private final SeatFields seats;
  private final Checkbox chair = new Checkbox(Words.say("convene.chair"), true);
  private final Checkbox drafts;
  private final SettingsForm settings;
  private final Notice notice = new Notice();

  /// What the host wants.
  record Wish(
      Settings settings, Map<Role.Id, Integer> seats, boolean withDrafts, boolean asChair) {}

  /// @param convene answers what became of a wish; empty where it could not be written down
  ConveneForm(Topic topic, Function<Wish, Optional<Answer>> convene) {
    var usual = TopicPanels.settings(topic, Visibility.PUBLIC);
    int ready = topic.recommendations().size();
    drafts = new Checkbox(Words.say("convene.drafts", ready), ready > 0);
    drafts.setVisible(ready > 0);
    chair.setHelperText(Words.say("convene.chair.hint"));
    seats = new SeatFields(TopicPanels.topic(topic).roles(), TopicPanels.seats(topic));
    var procedure = new ProcedureFields(usual, format -> preset(topic, format), chair, drafts);
    settings = new SettingsForm("convene/" + topic.slug(), usual, procedure, seats);
    var button = new Button(Words.say("convene.do"));
    button.addThemeName("primary");
    button.setDisableOnClick(true);
    button.addClickListener(
        _ -> {
          submit(convene);
          button.setEnabled(true);
        });
    var actions = new Div(button);
    actions.addClassName("form-actions");
    addClassName("stack");
    add(settings, notice, actions);
  }

  /// The topic may have changed its own format's preset.
  private static Settings preset(Topic topic, Format format) {
    var procedure = topic.procedure().format() == format ? topic.procedure() : format.procedure();
    return TopicPanels.settings(topic.title(), procedure, Visibility.PUBLIC);
  }

  private void submit(Function<Wish, Optional<Answer>> convene) {
    notice.clear();
    var set = settings.read();
    var seated = seats.read();
    if (set.isEmpty() || seated.isEmpty()) {
      notice.refuse(Words.say("convene.look-above"));
      return;
    }
    var wish = new Wish(set.get(), seated.get(), drafts.getValue(), chair.getValue());
    convene
        .apply(wish)
        .ifPresentOrElse(this::take, () -> notice.refuse(Words.say("shell.unreachable")));
  }

  private void take(Answer answer) {
    switch (answer) {
      case Answer.Done _ -> settings.forget();
      case Answer.Refused(var refusal) -> refuse(refusal);
    }
  }

  private void refuse(Refusal refusal) {
    if (refusal instanceof Refusal.TooManySeats) seats.refuse(Words.of(refusal));
    else if (!settings.refuse(refusal)) {
      notice.refuse(Words.of(refusal));
      return;
    }
    notice.refuse(Words.say("convene.look-above"));
  }
}
