package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.parley.panel.Reply.Target;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// The way to a text that was judged. Interests stand beside their seat, on another page.
final class FindWay {

  private FindWay() {}

  /// @param find leads to what stands in the room
  static Component to(Target target, PanelNow now, Consumer<Target> find) {
    var words = Words.say("moderation.find");
    if (target instanceof Target.ToInterests)
      return new Anchor(Routes.seats(now.panel().id()), words);
    var lead = new NativeButton(words, _ -> find.accept(target));
    lead.addClassName("link");
    return lead;
  }
}
