package org.parley.ui.course;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.parley.course.Course;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.CopyButton;
import org.parley.ui.part.FileLink;
import org.parley.ui.part.QrPicture;

/// How the class comes in, and the sheets to take home.
final class WayIn extends Div {

  /// @param server the address of this server, with a slash at its end
  WayIn(Course course, String server) {
    addClassName("way-in");
    var id = course.id();
    var row =
        new Div(
            download(Routes.course(id) + "/links.csv", "course.links"),
            download(Routes.course(id) + "/participation.csv", "course.participation"),
            download(Routes.course(id) + "/term.csv", "course.term.sheet"));
    row.addClassName("row");
    var about = new Paragraph(Words.say("course.way-in.about"));
    about.addClassName("small");
    add(Card.titled(Words.say("course.way-in"), invite(course.code(), server), about, row));
  }

  private static Div invite(String course, String server) {
    var code = new Span(course);
    code.addClassName("code");
    var link = server + Routes.classByCode(course);
    var side =
        new Div(
            new Paragraph(Words.say("seats.code.about", server + Routes.JOIN)),
            code,
            new CopyButton(Words.say("course.code.copy"), Words.say("seats.copied"), link));
    side.addClassName("stack");
    var invite = new Div(new QrPicture(link, Words.say("course.code.picture", course)), side);
    invite.addClassName("invite");
    return invite;
  }

  private static FileLink download(String address, String words) {
    var link = new FileLink(address, Words.say(words));
    link.addClassName("btn");
    return link;
  }
}
