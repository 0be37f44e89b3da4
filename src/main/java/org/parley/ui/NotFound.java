package org.parley.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.parley.ui.part.Page;

/// Said of addresses that lead nowhere, and in the same words of those that are not for whoever
/// asks.
@ParentLayout(Shell.class)
@AnonymousAllowed
class NotFound extends Page implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

  NotFound() {
    super(Width.NARROW, content());
  }

  private static Component[] content() {
    var home = new Anchor(Routes.HOME, Words.say("shell.not-found.home"));
    home.addClassNames("btn", "primary");
    var signIn = new Anchor(Routes.SIGN_IN, Words.say("shell.not-found.sign-in"));
    signIn.addClassName("btn");
    var ways = new Div(home, signIn);
    ways.addClassName("row");
    return new Component[] {
      new H1(Words.say("shell.not-found.title")),
      new Paragraph(Words.say("shell.not-found.next")),
      ways
    };
  }

  @Override
  public String getPageTitle() {
    return Words.say("shell.not-found.title");
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    return HttpStatusCode.NOT_FOUND.getCode();
  }

  /// A place that is closed to the person looks as if it did not exist.
  @ParentLayout(Shell.class)
  @AnonymousAllowed
  static final class Denied extends Page
      implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    Denied() {
      super(Width.NARROW, content());
    }

    @Override
    public String getPageTitle() {
      return Words.say("shell.not-found.title");
    }

    @Override
    public int setErrorParameter(
        BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
      return HttpStatusCode.NOT_FOUND.getCode();
    }
  }
}
