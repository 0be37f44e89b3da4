package org.parley.ui.part;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.parley.ui.Words;

/// A link to a file, which the browser saves. Pressed while there is no connection, it leaves the
/// page where it is, as a browser that may look for a page there would show its own in its place,
/// and says below it that nothing was saved (`parley-file.ts`).
@JsModule("./parley-file.ts")
public final class FileLink extends Anchor {

  /// What is said where the server is away.
  static String unsaved() {
    return Words.say("shell.export.unsaved");
  }

  public FileLink(String address, String words) {
    super(address, words);
    saves();
  }

  public FileLink(DownloadHandler written, String words) {
    super(written, words);
    saves();
  }

  private void saves() {
    setRouterIgnore(true);
    // The name comes with the file.
    getElement().setAttribute("download", "").setAttribute("unsaved", unsaved());
  }
}
