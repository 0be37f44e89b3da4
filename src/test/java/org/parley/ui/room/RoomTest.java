package org.parley.ui.room;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.details.Details;
import org.parley.people.Account;
import org.parley.ui.TestPanels.Table;
import org.parley.ui.ViewTest;

/// A test of what people see and do in the room of a panel.
abstract class RoomTest extends ViewTest {

  final BrowserlessUIContext room(Table table, Account person) {
    var window = window(person);
    open(window, RoomView.class, table.panel());
    return window;
  }

  /// The log of moderation as it is read by somebody who opens it.
  static String log(BrowserlessUIContext window) {
    window.activate();
    var card = window.find(ModerationCard.class).single();
    var log = window.find(Details.class, card).all().getFirst();
    log.setOpened(true);
    return seen(log);
  }
}
