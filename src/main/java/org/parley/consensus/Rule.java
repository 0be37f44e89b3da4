package org.parley.consensus;

import org.parley.consensus.measure.Scale;

/// When a result counts as consensus. A rule is a value: it is fixed and recorded before a round
/// opens. A new one is a record of simple parts that implements this and a line in [Rules].
public interface Rule {

  /// The rule's name in files, events and message bundles, such as `threshold`.
  String name();

  /// Raised whenever a change could alter a verdict; recorded with every result.
  int version();

  /// Whether it can judge answers on such a scale.
  boolean fits(Scale scale);

  /// Of whom the share of the whole panel that accepts is taken.
  Counted counted();

  /// The same in a role.
  default Counted countedInRole() {
    return counted();
  }

  /// Judges one recommendation. Pure and exact.
  Verdict judge(Question question);

  /// How far a question is from consensus. Pure and exact as well.
  Shortfall shortfall(Question question);
}
