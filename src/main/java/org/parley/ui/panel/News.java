package org.parley.ui.panel;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What pages that show a panel can be told of a change ahead of being drawn.
public interface News {

  /// Something that can be told.
  ///
  /// @param own whether it is a reader's own doing: their page is not told, but drawn at once
  /// @param content what a page is sent, to be written as JSON
  record Item(Predicate<PanelNow> own, Object content) {}

  /// All that has come since an earlier state, both as somebody sees it who may do nothing but look
  /// on.
  ///
  /// @return empty where anything else has come, or anything that not everybody may read
  Optional<List<Item>> between(PanelNow earlier, PanelNow now);
}
