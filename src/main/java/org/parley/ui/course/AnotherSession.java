package org.parley.ui.course;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.parley.course.Course;
import org.parley.topic.Topic;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Card;

/// The way to another session of a course.
final class AnotherSession extends Div {

  AnotherSession(Course.Id course, List<Topic> topics) {
    var topic = new Select<Topic>();
    topic.setLabel(Words.say("course.session.topic"));
    topic.setItems(topics);
    topic.setItemLabelGenerator(Topic::title);
    var go =
        new Button(
            Words.say("course.session.next"),
            _ -> {
              if (topic.getValue() != null)
                UI.getCurrent().navigate(Routes.nextSession(course, topic.getValue().slug()));
              else topic.focus();
            });
    var form = new Div(topic, go);
    form.addClassName("form");
    add(Card.titled(Words.say("course.session.another"), form));
  }
}
