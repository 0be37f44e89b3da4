package org.parley.ui.room;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.parley.ui.Words;
import org.parley.ui.part.Wording;

/// Shows the first of many, and more when asked: a page holds only so much that it opens at once.
final class Portions extends Div {

  private final int size;
  private final Button more;
  private int most;

  /// @param changed called when the reader wants to see more
  Portions(int size, Runnable changed) {
    this.size = size;
    this.most = size;
    more =
        new Button(
            "",
            _ -> {
              most += size;
              changed.run();
            });
    add(more);
  }

  /// Those to be shown.
  <V> List<V> of(List<V> all) {
    int rest = all.size() - most;
    setVisible(rest > 0);
    Wording.put(more, Words.say("room.more", Math.min(size, Math.max(rest, 0)), Math.max(rest, 0)));
    return rest > 0 ? all.subList(0, most) : all;
  }

  /// Makes sure that one of them is shown.
  ///
  /// @param place its place among all, from 0
  void reach(int place) {
    most = Math.max(most, place + 1);
  }
}
