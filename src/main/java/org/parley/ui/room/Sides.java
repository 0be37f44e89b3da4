package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parley.panel.Reply;
import org.parley.ui.Words;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Wording;

/// What was said to a text: what supports it beside what challenges it, and questions below.
final class Sides extends Div {

  enum Side {
    SUPPORTS,
    CHALLENGES,
    ASKS;

    static Side of(Reply.Kind kind) {
      return switch (kind) {
        case SUPPORTS, ANSWERS -> SUPPORTS;
        case CHALLENGES -> CHALLENGES;
        case ASKS -> ASKS;
      };
    }

    String css() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// What stands above so many of them.
    String heading(int count) {
      return Words.say("saying.side." + css(), count);
    }
  }

  private record Column(Div place, Span heading, Replies replies) {}

  private final Map<Side, Column> columns = new EnumMap<>(Side.class);

  Sides(Visit visit, Drafts drafts) {
    addClassName("sides");
    for (var side : Side.values()) {
      var heading = new Span();
      heading.addClassName("label");
      var replies = new Replies("column", visit, drafts);
      var place = new Div(heading, replies);
      place.addClassNames("side", side.css());
      columns.put(side, new Column(place, heading, replies));
      add(place);
    }
  }

  void show(List<ReplyShown> all) {
    setVisible(!all.isEmpty());
    columns.forEach(
        (side, column) -> {
          var own = all.stream().filter(it -> Side.of(it.reply().kind()) == side).toList();
          column.place().setVisible(!own.isEmpty());
          Wording.put(column.heading(), side.heading(own.size()));
          column.replies().show(own);
        });
  }
}
