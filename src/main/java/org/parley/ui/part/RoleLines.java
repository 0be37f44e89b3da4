package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;

/// Shares over the rounds, a line for each role and a stronger one for all.
@Tag("parley-lines")
@JsModule("./parley-lines.ts")
public final class RoleLines extends Component {

  /// A line. The one of all has no role's colour and shape.
  ///
  /// @param values 0 to 1 for each round, below 0 where there is none
  public record Line(String label, int colour, String shape, List<Double> values) {

    public Line {
      values = List.copyOf(values);
    }

    public static Line of(RoleLook role, List<Optional<Double>> shares) {
      return new Line(role.name(), role.colour(), role.shape().css(), values(shares));
    }

    public static Line ofAll(String label, List<Optional<Double>> shares) {
      return new Line(label, 0, "disc", values(shares));
    }

    /// -1 stands for "no such vote": a list property cannot hold null.
    private static List<Double> values(List<Optional<Double>> shares) {
      return shares.stream().map(share -> share.orElse(-1.0)).toList();
    }
  }

  /// @param columns the rounds: "Round 1"
  /// @param summary the picture in a sentence
  public RoleLines(List<String> columns, List<Line> lines, String summary) {
    getElement().setPropertyList("columns", columns);
    getElement().setPropertyList("lines", lines);
    getElement().setProperty("summary", summary);
  }
}
