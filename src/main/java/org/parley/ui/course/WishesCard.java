package org.parley.ui.course;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.parley.ui.Words;
import org.parley.ui.part.Card;

/// For the lecturer, while students state their wishes: how many have, and the step that gives the
/// class its places. Who wished for what is not shown.
final class WishesCard extends Div {

  WishesCard(int wished, int enrolled, Runnable assign) {
    var button = new Button(Words.say("course.wishes.assign"), _ -> assign.run());
    button.addThemeName("primary");
    button.setDisableOnClick(true);
    var about = new Paragraph(Words.say("course.wishes.about"));
    about.addClassName("small");
    var card =
        Card.titled(
            Words.say("course.wishes"),
            new Paragraph(Words.say("course.wishes.count", wished, enrolled)),
            about,
            button);
    card.addClassName("wish-card");
    add(card);
  }
}
