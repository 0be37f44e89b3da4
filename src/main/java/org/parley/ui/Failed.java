package org.parley.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.parley.ui.part.Page;

/// Said where a page could not be made.
@ParentLayout(Shell.class)
@AnonymousAllowed
class Failed extends Page implements HasErrorParameter<Exception>, HasDynamicTitle {

  private final Paragraph next = new Paragraph();

  Failed() {
    super(Width.NARROW);
    var again =
        new Button(Words.say("shell.failed.again"), _ -> UI.getCurrent().getPage().reload());
    again.addThemeName("primary");
    add(new H1(Words.say("shell.failed.title")), next, again);
  }

  @Override
  public String getPageTitle() {
    return Words.say("shell.failed.title");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    next.setText(Words.say("shell.failed.next", Failures.record(parameter.getException())));
    return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
  }
}
