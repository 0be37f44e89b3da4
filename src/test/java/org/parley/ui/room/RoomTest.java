package org.parley.ui.room;

import com.vaadin.browserless.BrowserlessUIContext;
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
}
