package org.parley.ui.floor;

import java.util.ArrayList;
import java.util.List;
import org.parley.panel.Floor;
import org.parley.panel.FloorOrder;
import org.parley.ui.panel.PanelNow;

/// A request for the floor as one person sees it.
///
/// @param place in the proposed order, from 1
/// @param gives whether the person who looks gives the floor
record Waiting(Floor.Request request, int place, String name, boolean mine, boolean gives) {

  static List<Waiting> of(PanelNow now, boolean gives) {
    var all = new ArrayList<Waiting>();
    for (var request : FloorOrder.of(now.panel()))
      all.add(
          new Waiting(
              request,
              all.size() + 1,
              now.words(request.seat()),
              now.actor().seat().filter(request.seat()::equals).isPresent(),
              gives));
    return all;
  }
}
