package org.parley.ui.board;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.parley.voting.Tally;
import org.parley.voting.Working;

/// How a result came about, for each kind of working.
///
/// @param columns what stands beside the places
/// @param below what stands below them
record WorkingShown(List<PlacesTable.Column> columns, List<Component> below) {

  static WorkingShown of(Names names, Tally tally) {
    return switch (tally.working()) {
      case Working.Distribution distribution -> GradesShown.of(names, distribution);
      case Working.Gauges gauges -> GradesShown.of(names, gauges);
      case Working.Ratings ratings -> GradesShown.of(names, ratings);
      case Working.Approvals approvals -> SumsShown.of(approvals);
      case Working.Points points -> SumsShown.of(points);
      case Working.Budgets budgets -> SumsShown.of(budgets);
      case Working.Rounds rounds -> RunoffShown.of(tally, rounds);
      case Working.Stages stages -> StagesShown.of(tally, stages);
      case Working.Iterations iterations -> KeepsShown.of(tally, iterations);
      case Working.Paths paths -> PairsShown.of(tally, paths);
      case Working.Locks locks -> PairsShown.of(tally, locks);
    };
  }

  static WorkingShown beside(PlacesTable.Column... columns) {
    return new WorkingShown(List.of(columns), List.of());
  }

  static WorkingShown below(Component... components) {
    return new WorkingShown(List.of(), List.of(components));
  }
}
