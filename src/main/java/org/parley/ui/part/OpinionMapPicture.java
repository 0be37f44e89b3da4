package org.parley.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;

/// People as points, close where they answered alike, with the outline of each group.
@Tag("parley-map")
@JsModule("./parley-map.ts")
public final class OpinionMapPicture extends Component {

  /// One person.
  ///
  /// @param x any finite number; the picture scales
  /// @param y upwards
  /// @param group counted from 0; -1 outside every group
  /// @param role empty where that is not told
  public record Point(
      double x, double y, int group, Optional<RoleLook> role, String label, boolean me) {
    public Point {
      if (!Double.isFinite(x) || !Double.isFinite(y))
        throw new IllegalArgumentException("not a place: " + x + ", " + y);
    }
  }

  /// @param groups the groups' names in their order: "Group A"
  /// @param summary the picture in a sentence
  public OpinionMapPicture(List<Point> points, List<String> groups, String summary) {
    getElement().setPropertyList("points", points.stream().map(Drawn::of).toList());
    getElement().setPropertyList("groups", groups);
    getElement().setProperty("summary", summary);
  }

  /// A point as `parley-map.ts` reads it.
  record Drawn(double x, double y, int group, int colour, String shape, String label, boolean me) {
    static Drawn of(Point p) {
      return new Drawn(
          p.x(),
          p.y(),
          p.group(),
          p.role().map(RoleLook::colour).orElse(0),
          p.role().map(role -> role.shape().css()).orElse(Shape.DISC.css()),
          p.label(),
          p.me());
    }
  }
}
