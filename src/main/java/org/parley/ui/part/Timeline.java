package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.parley.ui.Words;

/// A slider over moments, with a mark for each and a button that plays them one after another.
@Tag("parley-timeline")
@JsModule("./parley-timeline.ts")
public final class Timeline extends Component {

  /// @param label what happened then, and when
  public record Mark(String label, Kind kind) {}

  public enum Kind {
    BEGINNING,
    PHASE,
    ROUND,
    NOW
  }

  private final IntConsumer chosen;
  private List<Mark> marks = List.of();

  /// @param chosen called with the place of the mark that was gone to
  public Timeline(IntConsumer chosen) {
    this.chosen = chosen;
    getElement()
        .setProperty("label", Words.say("board.time"))
        .setProperty("play", Words.say("board.time.play"))
        .setProperty("pause", Words.say("board.time.pause"));
    getElement()
        .addEventListener("step", event -> go(event.getEventData().get("event.detail").asInt()))
        .addEventData("event.detail");
  }

  /// @param place which mark the slider stands at
  public void show(List<Mark> marks, int place) {
    if (!this.marks.equals(marks))
      getElement().setPropertyList("marks", marks.stream().map(Drawn::of).toList());
    this.marks = List.copyOf(marks);
    getElement().setProperty("place", place);
  }

  /// As if the slider had been moved there.
  public void go(int place) {
    if (place >= 0 && place < marks.size()) chosen.accept(place);
  }

  public List<Mark> marks() {
    return marks;
  }

  /// A mark as `parley-timeline.ts` reads it.
  record Drawn(String label, String kind) {
    static Drawn of(Mark mark) {
      return new Drawn(mark.label(), mark.kind().name().toLowerCase(Locale.ROOT));
    }
  }
}
