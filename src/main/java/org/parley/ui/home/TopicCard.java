package org.parley.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.parley.topic.Topic;
import org.parley.topic.TopicRole;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.part.RoleLook;
import org.parley.ui.part.Shape;

/// A topic in a list.
final class TopicCard extends Anchor {

  TopicCard(Topic topic) {
    super(Routes.topic(topic.slug()));
    addClassNames("card", "link", "topic-card");
    var format = new Span(Words.say("topic.format." + topic.procedure().format().key()));
    format.addClassName("small");
    var roles = new Div();
    roles.addClassName("roles");
    topic.roles().forEach(role -> roles.add(new RoleLabel(look(role))));
    add(format, new H3(topic.title()), new Paragraph(topic.question()), roles);
  }

  private static RoleLook look(TopicRole role) {
    return new RoleLook(role.name(), role.colour(), Shape.valueOf(role.shape().name()));
  }
}
