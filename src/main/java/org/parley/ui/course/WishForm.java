package org.parley.ui.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.parley.panel.PanelTopic;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.RoleList;
import org.parley.ui.part.Card;
import org.parley.ui.part.Notice;

/// Where a student says which roles they would like, the dearest first.
final class WishForm extends Div {

  private static final int MOST = 3;

  private final List<Select<Role>> wishes = new ArrayList<>();
  private final Notice notice = new Notice();

  /// @param before what they wished for last
  /// @param wish takes the wishes down
  WishForm(PanelTopic topic, List<String> before, Consumer<List<String>> wish) {
    var roles = topic.roles();
    var form = new Div();
    form.addClassName("form");
    for (int place = 1; place <= Math.min(MOST, roles.size()); place++)
      form.add(choice(place, roles, before));
    var save = new Button(Words.say("course.wish.save"), _ -> save(wish));
    save.addThemeName("primary");
    form.add(save, notice);
    var about = new Paragraph(Words.say("course.wish.about"));
    about.addClassName("small");
    var card =
        Card.titled(
            Words.say("course.wish"),
            new Paragraph(topic.question()),
            new RoleList(topic),
            about,
            form);
    card.addClassName("wish-card");
    add(card);
  }

  private Select<Role> choice(int place, List<Role> roles, List<String> before) {
    var select = new Select<Role>();
    select.setLabel(Words.say("course.wish.place", place));
    select.setItems(roles);
    select.setItemLabelGenerator(
        role -> role == null ? Words.say("course.wish.none") : role.name());
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(Words.say("course.wish.none"));
    if (before.size() >= place)
      roles.stream()
          .filter(role -> role.id().key().equals(before.get(place - 1)))
          .findFirst()
          .ifPresent(select::setValue);
    select.addValueChangeListener(_ -> notice.clear());
    wishes.add(select);
    return select;
  }

  private void save(Consumer<List<String>> wish) {
    var chosen = wishes.stream().map(Select::getValue).filter(Objects::nonNull).toList();
    if (chosen.stream().distinct().count() < chosen.size()) {
      notice.refuse(Words.say("course.wish.twice"));
      return;
    }
    wish.accept(chosen.stream().map(role -> role.id().key()).toList());
    notice.show(Notice.Kind.DONE, Words.say("course.wish.done"));
  }
}
