package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.ui.Words;
import org.parley.ui.part.Tone;
import org.parley.ui.part.TransferPicture;
import org.parley.ui.part.TransferPicture.Band;
import org.parley.ui.part.TransferPicture.Column;
import org.parley.ui.part.TransferPicture.Lane;
import org.parley.voting.Tally;

/// Votes that move between recommendations from step to step, as a picture.
final class Transfers {

  /// Where votes go that go to nobody.
  static final String NOBODY = "";

  private Transfers() {}

  static Column column(String title, Map<String, BigDecimal> votes, BigDecimal lost) {
    var heights = new LinkedHashMap<String, Double>();
    votes.forEach((key, n) -> heights.put(key, n.doubleValue()));
    heights.put(NOBODY, lost.doubleValue());
    return new Column(title, heights);
  }

  static Component picture(Tally tally, List<Column> columns, List<Band> bands) {
    var lanes = new ArrayList<Lane>();
    for (var key : tally.ranking().stream().flatMap(Collection::stream).toList())
      lanes.add(new Lane(key, key, Tone.category(lanes.size())));
    lanes.add(new Lane(NOBODY, Words.say("board.count.lost"), Tone.ABSTAIN));
    var summary = Words.say("board.count.summary", columns.size(), Figures.list(tally.winners()));
    return new TransferPicture(lanes, columns, bands, summary);
  }
}
