package org.parley.ui.join;

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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.function.BiConsumer;
import org.parley.course.Attendance;
import org.parley.people.TooManyTries;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Page;

/// Where a code is typed, or comes from its picture: a panel's leads to its seats, a course's to
/// where the class comes in.
@Route(Routes.JOIN)
@AnonymousAllowed
class CodeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  /// How to go on: who is still on the way here is sent on, who is here moves.
  private interface Way extends BiConsumer<String, QueryParameters> {}

  /// Where a code leads.
  private record Goal(String place, QueryParameters parameters) {}

  private final Attendance attendance;
  private final TextField code = new TextField(Words.say("join.code"));
  private final Notice notice = new Notice();

  CodeView(Attendance attendance) {
    super(Width.NARROW);
    this.attendance = attendance;
    code.setHelperText(Words.say("join.code.hint"));
    code.setAutofocus(true);
    code.getElement()
        .setAttribute("autocomplete", "off")
        .setAttribute("autocapitalize", "characters");
    var join =
        new Button(Words.say("join.go"), _ -> follow(code.getValue(), UI.getCurrent()::navigate));
    join.addThemeName("primary");
    join.addClickShortcut(Key.ENTER);
    var form = new Div(code, notice, join);
    form.addClassName("form");
    add(new H1(Words.say("join.code.title")), new Paragraph(Words.say("join.about")), form);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("code")
        .ifPresent(
            given -> {
              code.setValue(given);
              follow(given, event::forwardTo);
            });
  }

  private void follow(String typed, Way go) {
    notice.clear();
    try {
      attendance
          .byAnyCode(
              typed,
              VaadinRequest.getCurrent().getRemoteAddr(),
              invitation -> new Goal(Routes.join(invitation.token()), QueryParameters.empty()),
              course -> new Goal(Routes.CLASS, QueryParameters.of("code", course.code())))
          .ifPresentOrElse(
              goal -> go.accept(goal.place(), goal.parameters()),
              () -> notice.refuse(Words.say("join.code.unknown")));
    } catch (TooManyTries e) {
      notice.refuse(Words.say("join.code.too-many"));
    }
  }

  @Override
  public String getPageTitle() {
    return Words.say("join.code.title");
  }
}
