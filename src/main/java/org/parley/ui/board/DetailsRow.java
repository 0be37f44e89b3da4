package org.parley.ui.board;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;

/// The row below a recommendation that holds what is behind it, made when it is first opened.
final class DetailsRow extends NativeTableRow {

  private static final int OTHER_COLUMNS = 4;

  private final Board board;
  private final Standing standing;

  DetailsRow(Board board, Standing standing) {
    this.board = board;
    this.standing = standing;
    addClassName("behind");
    setVisible(false);
  }

  void show(boolean opened) {
    setVisible(opened);
    if (!opened || getChildren().findAny().isPresent()) return;
    var cell = new NativeTableCell(new StandingDetails(board, standing));
    cell.setColspan(board.columns().size() + OTHER_COLUMNS);
    add(cell);
  }
}
