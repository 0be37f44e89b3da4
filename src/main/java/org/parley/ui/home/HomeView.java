package org.parley.ui.home;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("")
@AnonymousAllowed
class HomeView extends VerticalLayout {
  HomeView() {
    add(new H1("Parley"));
  }
}
