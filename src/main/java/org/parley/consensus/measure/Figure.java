package org.parley.consensus.measure;

import java.util.Locale;

/// What a measure says: a number with its working, or why there is none. A figure is never NaN and
/// never infinite.
///
/// @param <W> the record that shows how the number came about
public sealed interface Figure<W extends Record> {

  /// How many votes, raters, pairs or groups the measure could use.
  int n();

  /// @param value finite; its range is stated by the measure
  record Value<W extends Record>(double value, int n, W working) implements Figure<W> {
    public Value {
      if (!Double.isFinite(value)) throw new IllegalArgumentException("no figure: " + value);
    }
  }

  record Undefined<W extends Record>(Reason reason, int n) implements Figure<W> {}

  static <W extends Record> Figure<W> of(double value, int n, W working) {
    return new Value<>(value, n, working);
  }

  static <W extends Record> Figure<W> undefined(Reason reason, int n) {
    return new Undefined<>(reason, n);
  }

  /// Why a number would mislead or does not exist.
  enum Reason {
    NO_VOTES,
    TOO_FEW_VOTES,
    TOO_FEW_RATERS,
    TOO_FEW_ITEMS,
    TOO_FEW_GROUPS,
    /// All answers are the same, so that nothing is left to compare them with.
    NO_VARIATION,
    /// Nobody changed an answer.
    NO_CHANGE,
    /// Nobody answered before and after.
    NO_PAIRS,
    /// The measure speaks of nine steps, the scale has others.
    NOT_NINE_STEPS,
    /// The measure needs at least three steps.
    SCALE_TOO_SHORT,
    /// Ratios mean nothing where the scale goes below zero or all answers are zero.
    NO_TRUE_ZERO,
    /// The measure needs the same number of answers on each item.
    UNEQUAL_RATERS,
    /// The measure counts people, and some votes weigh more than others.
    WEIGHTED,
    /// Fewer votes than the panel discloses.
    SUPPRESSED;

    /// The key in files and message bundles, such as `too-few-votes`.
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
