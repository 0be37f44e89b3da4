package org.parley.ui.convene;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.panel.Settings.Visibility;
import org.parley.topic.TopicPanels;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelDoor;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.PanelPlace;
import org.parley.ui.panel.PanelTabs;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.EmptyState;
import org.parley.ui.part.Notice;
import org.parley.ui.part.Page;
import org.parley.ui.part.PageHeader;

/// Where title, agenda and rules are changed until the panel opens.
@Route("panel/:panel/edit")
@AnonymousAllowed
class EditView extends PanelPlace {

  private final Notice opened = new Notice();
  private @Nullable ActButton save;

  EditView(PanelDoor door) {
    super(door, PanelTabs.Tab.SEATS);
  }

  @Override
  protected void build(Visit visit, PanelNow now) {
    var page = new Page(Page.Width.NARROW, new PageHeader(Words.say("convene.edit"), ""));
    add(page);
    var refusal = now.refusal(Action.EDIT);
    if (refusal.isPresent()) page.add(closed(now, refusal.get()));
    else page.add(form(visit, now));
  }

  private static EmptyState closed(PanelNow now, Refusal refusal) {
    return new EmptyState(
        Words.say("convene.edit.over"),
        Words.of(refusal),
        button(Routes.seats(now.panel().id()), Words.say("convene.edit.back")));
  }

  private Div form(Visit visit, PanelNow now) {
    var before = now.panel().settings();
    var procedure =
        new ProcedureFields(
            before,
            format -> TopicPanels.settings(before.title(), format.procedure(), Visibility.PUBLIC));
    var form = new SettingsForm("edit/" + now.panel().id(), before, procedure);
    var button =
        new ActButton(
            Words.say("convene.edit.save"),
            visit,
            Action.EDIT,
            () -> form.read().map(PanelCommand.Edit::new));
    button.primary().onDone(() -> done(form, visit));
    button.onRefused(form::refuse);
    save = button;
    var actions =
        new Div(button, button(Routes.seats(visit.panel()), Words.say("convene.edit.back")));
    actions.addClassName("form-actions");
    var all = new Div(form, opened, actions);
    all.addClassName("stack");
    return all;
  }

  private static void done(SettingsForm form, Visit visit) {
    form.forget();
    UI.getCurrent().navigate(Routes.seats(visit.panel()));
  }

  @Override
  protected void show(PanelNow now) {
    if (save == null) return;
    save.show(now);
    // The panel may have opened, or the chair left, while somebody was typing.
    now.refusal(Action.EDIT)
        .ifPresentOrElse(
            refusal -> opened.show(Notice.Kind.WARN, Words.of(refusal)), opened::clear);
  }
}
