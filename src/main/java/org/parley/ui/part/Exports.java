package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import org.parley.panel.Panel;
import org.parley.panel.Recommendation;
import org.parley.text.FileName;
import org.parley.ui.Words;

/// Buttons that save the picture and the table they stand beside: SVG, PNG and CSV. All happens in
/// the browser; what the page does not show is not saved either.
@Tag("parley-export")
@JsModule("./parley-export.ts")
public final class Exports extends Component {

  private final Panel panel;
  private final String what;

  /// @param what is shown, as files of this panel are called by it
  public Exports(Panel panel, String what) {
    this.panel = panel;
    this.what = what;
    getElement().setAttribute("name", FileName.of(panel, what));
    getElement().setAttribute("words", Words.say("shell.export"));
    getElement().setAttribute("unsaved", FileLink.unsaved());
  }

  /// What is shown of one recommendation, so that the same of others can lie in one folder.
  public Exports(Panel panel, String what, Recommendation.Id recommendation) {
    this(panel, what);
    about(recommendation);
  }

  /// Another recommendation is shown from now on.
  public void about(Recommendation.Id recommendation) {
    var key = recommendation.toString().toLowerCase(Locale.ROOT);
    getElement().setAttribute("name", FileName.of(panel, key + "-" + what));
  }
}
