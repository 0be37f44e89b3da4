package org.parley.ui.account;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Page;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;

/// Signing in with e-mail address and password: a plain form, so that password managers know it.
@Route(Routes.SIGN_IN)
@AnonymousAllowed
class SignInView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final Notice notice = new Notice();

  SignInView() {
    super(Width.NARROW);
    add(new H1(Words.say("account.sign-in")), notice, form(), invited());
  }

  private static HtmlContainer form() {
    var email = new EmailField(Words.say("account.email"));
    email.getElement().setAttribute("name", "username").setAttribute("autocomplete", "username");
    email.setAutofocus(true);
    var password = new PasswordField(Words.say("account.password"));
    password
        .getElement()
        .setAttribute("name", "password")
        .setAttribute("autocomplete", "current-password");
    var remember = new Checkbox(Words.say("account.remember"));
    remember.getElement().setAttribute("name", "remember-me");
    var send = new NativeButton(Words.say("account.sign-in"));
    send.addClassNames("btn", "primary");
    send.getElement().setAttribute("type", "submit");
    var form = new HtmlContainer("form");
    form.addClassName("form");
    form.getElement().setAttribute("method", "post").setAttribute("action", Routes.SIGN_IN);
    form.add(email, password, remember, new Div(send));
    return form;
  }

  private static Paragraph invited() {
    var text = new Paragraph(Words.say("account.sign-in.invited") + " ");
    text.addClassName("small");
    text.add(new Anchor(Routes.JOIN, Words.say("shell.join")));
    return text;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (event.getLocation().getQueryParameters().getParameters().containsKey("error"))
      notice.refuse(Words.say(isToWait() ? "account.sign-in.wait" : "account.sign-in.wrong"));
  }

  /// Whether the last try was not looked at, since there had been too many.
  private static boolean isToWait() {
    return VaadinRequest.getCurrent()
            .getWrappedSession()
            .getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION)
        instanceof LockedException;
  }

  @Override
  public String getPageTitle() {
    return Words.say("account.sign-in");
  }
}
