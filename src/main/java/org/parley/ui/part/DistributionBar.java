package org.parley.ui.part;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;

/// How the answers are spread, as one bar. A board holds dozens of these, so they are plain HTML
/// that the server writes: no script to load, nothing to start, and they print.
///
/// What is not counted stands apart at the end, so that the rest of the bar is the whole that
/// shares are taken of. Read aloud it is a picture with a summary: "support: 8, can live with: 5".
public final class DistributionBar extends Div {

  public DistributionBar(List<Segment> segments) {
    this(segments, summary(segments));
  }

  /// @param summary what the bar shows, for those who do not see it, and on hovering
  public DistributionBar(List<Segment> segments, String summary) {
    addClassName("bar");
    var all = segments.stream().mapToInt(Segment::count).sum();
    if (all == 0) addClassName("hollow");
    var shown = segments.stream().filter(s -> s.count() > 0).toList();
    shown.stream().filter(Segment::counted).forEach(s -> add(part(s, all)));
    shown.stream().filter(s -> !s.counted()).forEach(s -> add(part(s, all)));
    getElement().setAttribute("role", "img").setAttribute("aria-label", summary);
    getElement().setAttribute("title", summary);
  }

  /// The same bar, a little higher, for where it stands alone.
  public DistributionBar thick() {
    addClassName("thick");
    return this;
  }

  private static HtmlComponent part(Segment segment, int all) {
    var part = new HtmlComponent("i");
    part.addClassName(segment.tone().css());
    if (!segment.counted()) part.addClassName("apart");
    part.getStyle().set("--w", Percent.ofWidth(segment.count(), all));
    return part;
  }

  private static String summary(List<Segment> segments) {
    var said =
        segments.stream()
            .filter(s -> s.count() > 0)
            .map(s -> s.label() + ": " + s.count())
            .collect(Collectors.joining(", "));
    return said.isEmpty() ? "–" : said;
  }
}
