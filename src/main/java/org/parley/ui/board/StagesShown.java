package org.parley.ui.board;

import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.ui.Words;
import org.parley.ui.part.TransferPicture.Band;
import org.parley.ui.part.TransferPicture.Column;
import org.parley.voting.Tally;
import org.parley.voting.Working;

/// Single transferable vote by the Scottish rules: the votes after each stage, and what moved.
final class StagesShown {

  private StagesShown() {}

  static WorkingShown of(Tally tally, Working.Stages working) {
    var steps = new ArrayList<CountTable.Step>();
    var columns = new ArrayList<Column>();
    var stages = working.stages();
    for (int i = 0; i < stages.size(); i++) {
      var stage = stages.get(i);
      steps.add(
          new CountTable.Step(
              title(stage),
              stage.votes(),
              stage.nontransferable(),
              Set.copyOf(stage.elected()),
              next(stages, i)));
      columns.add(Transfers.column(title(stage), stage.votes(), stage.nontransferable()));
    }
    return WorkingShown.below(
        new Paragraph(Words.say("board.quota", working.quota(), working.valid())),
        Transfers.picture(tally, columns, bands(stages)),
        new CountTable(tally, steps));
  }

  private static String title(Working.Stage stage) {
    return Words.say("board.stage." + stage.action(), stage.of().orElse(""));
  }

  /// Who is excluded in the stage after this one, and so has votes here for the last time.
  private static Optional<String> next(List<Working.Stage> stages, int i) {
    return stages.stream()
        .skip(i + 1L)
        .limit(1)
        .filter(stage -> stage.action().equals("exclusion"))
        .flatMap(stage -> stage.of().stream())
        .findFirst();
  }

  /// What moved came from the one whose papers were moved; the rest stayed.
  private static List<Band> bands(List<Working.Stage> stages) {
    var bands = new ArrayList<Band>();
    for (int i = 0; i + 1 < stages.size(); i++) {
      var before = stages.get(i);
      var after = stages.get(i + 1);
      var mover = after.of().orElse(Transfers.NOBODY);
      for (var had : before.votes().entrySet()) {
        var key = had.getKey();
        var kept =
            key.equals(mover) ? after.votes().getOrDefault(key, BigDecimal.ZERO) : had.getValue();
        bands.add(new Band(i, key, key, kept.doubleValue()));
      }
      for (var moved : after.transferred().entrySet())
        bands.add(new Band(i, mover, moved.getKey(), moved.getValue().doubleValue()));
      var lost = after.nontransferable().subtract(before.nontransferable());
      bands.add(new Band(i, mover, Transfers.NOBODY, Math.max(0, lost.doubleValue())));
      bands.add(
          new Band(i, Transfers.NOBODY, Transfers.NOBODY, before.nontransferable().doubleValue()));
    }
    return bands;
  }
}
