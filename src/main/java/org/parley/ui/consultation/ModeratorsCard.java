package org.parley.ui.consultation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import org.parley.consultation.Consultation;
import org.parley.people.Invalid;
import org.parley.people.Moderators;
import org.parley.people.Moderators.Moderator;
import org.parley.ui.Routes;
import org.parley.ui.ServerAddress;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.CopyButton;

/// Who judges statements beside the host: named here, each with a link of their own.
final class ModeratorsCard extends Div {

  private final Moderators moderators;
  private final Consultation.Id consultation;
  private final TextField name = new TextField(Words.say("consultation.moderators.name"));
  private final UnorderedList list = new UnorderedList();

  ModeratorsCard(Moderators moderators, Consultation.Id consultation) {
    this.moderators = moderators;
    this.consultation = consultation;
    list.addClassName("list");
    var add = new Button(Words.say("consultation.moderators.add"), _ -> name());
    var row = new Div(name, add);
    row.addClassNames("row", "fields-row");
    add(
        Card.titled(
            Words.say("consultation.moderators"),
            new Paragraph(Words.say("consultation.moderators.about")),
            list,
            row));
    show();
  }

  private void name() {
    try {
      moderators.name(consultation, name.getValue());
      name.setInvalid(false);
      name.clear();
      show();
    } catch (Invalid wrong) {
      name.setErrorMessage(Words.say("account.invalid.name." + wrong.problem()));
      name.setInvalid(true);
    }
  }

  private void show() {
    list.removeAll();
    moderators.of(consultation).forEach(one -> list.add(line(one)));
  }

  private ListItem line(Moderator moderator) {
    var name = new Span(moderator.name());
    name.addClassName("grow");
    boolean here = moderator.account().isPresent();
    var state = new Span(Words.say("consultation.moderators." + (here ? "here" : "awaited")));
    state.addClassName("small");
    var item = new ListItem(name, state);
    item.addClassName("row");
    if (!here)
      item.add(
          new CopyButton(
              Words.say("consultation.moderators.copy"),
              Words.say("seats.copied"),
              ServerAddress.of(Routes.moderate(moderator.token()))));
    var remove =
        new Button(
            Words.say("consultation.moderators.remove"),
            _ -> {
              moderators.remove(consultation, moderator.id());
              show();
            });
    remove.addThemeName("tertiary");
    remove.setAriaLabel(Words.say("consultation.moderators.remove.who", moderator.name()));
    item.add(remove);
    return item;
  }
}
