package org.parley.ui.course;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.parley.course.Course;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.CopyButton;

/// How the class comes in, and the sheets to take home.
final class WayIn extends Div {

  /// @param server the address of this server, with a slash at its end
  WayIn(Course course, String server) {
    addClassName("way-in");
    var code = new Span(course.code());
    code.addClassName("code");
    var copy =
        new CopyButton(
            Words.say("course.code.copy"),
            Words.say("seats.copied"),
            server + Routes.classByCode(course.code()));
    var id = course.id();
    var row =
        new Div(
            code,
            copy,
            download(Routes.course(id) + "/links.csv", "course.links"),
            download(Routes.course(id) + "/participation.csv", "course.participation"),
            download(Routes.course(id) + "/term.csv", "course.term.sheet"));
    row.addClassName("row");
    var about = new Paragraph(Words.say("course.way-in.about"));
    about.addClassName("small");
    add(Card.titled(Words.say("course.way-in"), row, about));
  }

  private static Anchor download(String address, String words) {
    var link = new Anchor(address, Words.say(words));
    link.addClassName("btn");
    // A file, not a view.
    link.setRouterIgnore(true);
    return link;
  }
}
