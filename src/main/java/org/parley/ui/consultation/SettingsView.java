package org.parley.ui.consultation;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.ConsultationCommand.AddSeeds;
import org.parley.consultation.ConsultationCommand.Edit;
import org.parley.people.ConsultationHosts.Desk;
import org.parley.room.RecordUnreachable;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;
import org.parley.ui.part.TextBox;

/// Where the settings of a consultation are changed, and statements put in, until it is closed.
@Route("consultation/:consultation/settings")
@AnonymousAllowed
class SettingsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

  private final Desks desks;
  private final TextBox seeds = new TextBox(Words.say("consultation.seeds.more"));
  private final Notice notice = new Notice();

  SettingsView(Desks desks) {
    super(Width.NARROW);
    this.desks = desks;
    seeds.setHelperText(Words.say("consultation.seeds.hint"));
    seeds.setWidthFull();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    desks.enterUntilClosed(event).ifPresent(this::show);
  }

  private void show(Desk desk) {
    removeAll();
    var consultation = desk.hall().consultation();
    var fields = new SettingsFields(consultation.settings());
    var save = new Button(Words.say("consultation.save"), _ -> save(desk, fields));
    save.addThemeName("primary");
    var actions = new Div(save);
    actions.addClassName("form-actions");
    add(
        new PageHeader(Words.say("consultation.settings"), consultation.settings().title()),
        fields,
        Card.titled(Words.say("consultation.seeds.title"), seeds),
        notice,
        actions);
  }

  private void save(Desk desk, SettingsFields fields) {
    try {
      var added = SettingsFields.lines(seeds);
      var problem =
          change(desk, new Edit(fields.read()))
              .or(() -> added.isEmpty() ? Optional.empty() : change(desk, new AddSeeds(added)));
      problem.ifPresentOrElse(
          notice::refuse,
          () -> UI.getCurrent().navigate(Routes.consultation(desk.hall().consultation().id())));
    } catch (RecordUnreachable e) {
      notice.refuse(Words.say("shell.unreachable"));
    }
  }

  private Optional<String> change(Desk desk, ConsultationCommand command) {
    return Desks.problem(desks.submit(desk, command));
  }

  @Override
  public String getPageTitle() {
    return Words.say("consultation.settings");
  }
}
