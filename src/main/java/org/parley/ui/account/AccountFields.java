package org.parley.ui.account;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.parley.people.Invalid;
import org.parley.ui.Words;

/// The fields of an account; what is wrong with one is said below it.
final class AccountFields extends Composite<Div> {

  final TextField name = new TextField(Words.say("account.name"));
  final EmailField email = new EmailField(Words.say("account.email"));
  final PasswordField current = new PasswordField(Words.say("account.current-password"));
  final PasswordField password = new PasswordField(Words.say("account.password"));

  AccountFields() {
    getContent().addClassName("form");
    name.setHelperText(Words.say("account.name.hint"));
    name.getElement().setAttribute("autocomplete", "name");
    email.getElement().setAttribute("autocomplete", "username");
    password.setHelperText(Words.say("account.password.hint"));
    password.getElement().setAttribute("autocomplete", "new-password");
    current.getElement().setAttribute("autocomplete", "current-password");
    email.setManualValidation(true);
    getContent().add(name, email, current, password);
  }

  /// Runs what may find a field wrong.
  ///
  /// @return whether nothing was
  boolean accepts(Runnable attempt) {
    for (var field : new HasValidation[] {name, email, current, password}) field.setInvalid(false);
    try {
      attempt.run();
      return true;
    } catch (Invalid wrong) {
      var field = field(wrong.field());
      field.setErrorMessage(
          Words.say("account.invalid." + key(wrong.field()) + "." + wrong.problem()));
      field.setInvalid(true);
      return false;
    }
  }

  private HasValidation field(Invalid.Field field) {
    return switch (field) {
      case NAME -> name;
      case EMAIL -> email;
      case PASSWORD -> password;
      case CURRENT_PASSWORD -> current;
    };
  }

  private static String key(Invalid.Field field) {
    return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
