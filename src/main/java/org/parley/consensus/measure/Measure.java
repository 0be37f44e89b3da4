package org.parley.consensus.measure;

import java.util.Collection;
import java.util.function.Function;

/// A measure by its name, with what it measures.
public sealed interface Measure {

  /// The name in files, documents and message bundles, such as `kendall-w`.
  String name();

  /// Of the votes on one item.
  record OneItem(String name, Function<Distribution, Figure<?>> function) implements Measure {}

  /// Of the ratings of several items by the same people.
  record SeveralItems(String name, Function<Ratings, Figure<?>> function) implements Measure {}

  /// Of the votes on one item in several roles or groups.
  record AcrossRoles(String name, Function<Collection<Support>, Figure<?>> function)
      implements Measure {}

  /// Of the votes on one item in two rounds.
  record BetweenRounds(String name, Function<Movement, Figure<?>> function) implements Measure {}
}
