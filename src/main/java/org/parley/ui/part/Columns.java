package org.parley.ui.part;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/// Figures one after another in time, as columns: plain HTML that the server writes.
public final class Columns extends Div {

  /// @param label what it says on hovering
  public record Column(int figure, String label) {}

  /// @param summary the picture in a sentence
  public Columns(List<Column> columns, String summary) {
    addClassName("columns");
    int most = Math.max(1, columns.stream().mapToInt(Column::figure).max().orElse(1));
    for (var each : columns) {
      var column = new HtmlComponent("i");
      column.getStyle().set("--h", Percent.ofWidth(each.figure(), most));
      column.getElement().setAttribute("title", each.label());
      add(column);
    }
    getElement().setAttribute("role", "img").setAttribute("aria-label", summary);
  }
}
