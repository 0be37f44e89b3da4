package org.parley.ui.part;

import com.vaadin.flow.component.html.Anchor;

/// A link to a file, which the browser saves. Pressed while there is no connection, it leaves the
/// page where it is: a browser that may look for a page there would show its own in its place.
public final class FileLink extends Anchor {

  public FileLink(String address, String words) {
    super(address, words);
    setRouterIgnore(true);
    // The name comes with the file.
    getElement().setAttribute("download", "");
  }
}
