package org.parley.ui.course;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.parley.course.Attendance;
import org.parley.course.Course;
import org.parley.course.Lectern;
import org.parley.course.Student;
import org.parley.people.TooManyTries;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Page;

/// Where students come in who are on no list: by the course's code and their name.
@Route(Routes.CLASS)
@AnonymousAllowed
class CodeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final Attendance attendance;
  private final Lectern lectern;
  private final TextField code = new TextField(Words.say("course.code"));
  private final TextField name = new TextField(Words.say("account.name"));
  private final Notice notice = new Notice();

  CodeView(Attendance attendance, Lectern lectern) {
    super(Width.NARROW);
    this.attendance = attendance;
    this.lectern = lectern;
    code.getElement().setAttribute("autocomplete", "off");
    name.setHelperText(Words.say("account.name.hint"));
    name.setMaxLength(Student.MOST_CHARACTERS);
    var go = new Button(Words.say("course.code.go"));
    go.addThemeName("primary");
    go.addClickShortcut(Key.ENTER);
    go.setDisableOnClick(true);
    go.addClickListener(
        _ -> {
          come();
          go.setEnabled(true);
        });
    var form = new Div(code, name, notice, go);
    form.addClassName("form");
    add(new H1(Words.say("course.class")), new Paragraph(Words.say("course.code.about")), form);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event.getLocation().getQueryParameters().getSingleParameter("code").ifPresent(code::setValue);
  }

  private void come() {
    notice.clear();
    var called = name.getValue().strip();
    if (called.isEmpty() || called.chars().anyMatch(Character::isISOControl)) {
      notice.refuse(Words.say("course.code.name"));
      return;
    }
    try {
      attendance
          .byCode(code.getValue(), VaadinRequest.getCurrent().getRemoteAddr())
          .ifPresentOrElse(
              course -> enrol(course, called), () -> notice.refuse(Words.say("join.code.unknown")));
    } catch (TooManyTries e) {
      notice.refuse(Words.say("join.code.too-many"));
    }
  }

  private void enrol(Course course, String called) {
    lectern
        .enrol(course, called)
        .ifPresentOrElse(
            member -> UI.getCurrent().navigate(Routes.classOf(member.token())),
            () -> notice.refuse(Words.say("course.code.full")));
  }

  @Override
  public String getPageTitle() {
    return Words.say("course.class");
  }
}
