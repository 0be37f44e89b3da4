package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashSet;
import java.util.List;

/// Who moved between two rounds: one band for each pair of answers, as thick as the number of
/// voters. The same figures stand in a table for those who do not see the picture.
@Tag("parley-flow")
@JsModule("./parley-flow.ts")
public final class MovementFlow extends Component {

  /// An answer that may be given in either round.
  public record Option(String key, String label, Tone tone) {}

  /// How many went from one answer to another, or stayed.
  public record Move(String from, String to, int count) {}

  /// The words around the picture.
  ///
  /// @param earlier the round before: "Round 1"
  /// @param later the round after: "Round 2"
  /// @param summary the picture in a sentence: "2 moved towards support, 13 stayed"
  public record Words(String earlier, String later, String summary) {}

  public MovementFlow(List<Option> options, List<Move> moves, Words words) {
    var known = new HashSet<String>();
    options.forEach(o -> known.add(o.key()));
    for (var move : moves)
      if (!known.contains(move.from()) || !known.contains(move.to()) || move.count() < 0)
        throw new IllegalArgumentException("no such move: " + move);
    getElement().setPropertyList("options", options.stream().map(Drawn::of).toList());
    getElement().setPropertyList("moves", moves.stream().filter(m -> m.count() > 0).toList());
    getElement().setProperty("earlier", words.earlier()).setProperty("later", words.later());
    getElement().setProperty("summary", words.summary());
  }

  /// An option as `parley-flow.ts` reads it.
  record Drawn(String key, String label, String tone) {
    static Drawn of(Option option) {
      return new Drawn(option.key(), option.label(), option.tone().css());
    }
  }
}
