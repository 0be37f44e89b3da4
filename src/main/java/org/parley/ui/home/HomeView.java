package org.parley.ui.home;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Page;

@Route(Routes.HOME)
@AnonymousAllowed
class HomeView extends Page {
  HomeView() {
    super(new H1(Words.say("shell.name")));
  }
}
