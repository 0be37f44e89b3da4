package org.parley.ui.room;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.parley.ui.panel.Visit;

/// A form in its place. It is made when somebody asks for it, and folds when its text has been sent
/// or thrown away.
final class Folding {

  private final Visit visit;
  private final IntFunction<Writing> make;
  private final Consumer<Writing> put;
  private final Runnable folded;
  private Optional<Writing> form = Optional.empty();

  /// @param make the form, on a version of a text
  /// @param put adds it where it has its place
  /// @param folded told when it has gone
  Folding(Visit visit, IntFunction<Writing> make, Consumer<Writing> put, Runnable folded) {
    this.visit = visit;
    this.make = make;
    this.put = put;
    this.folded = folded;
  }

  boolean isOpen() {
    return form.isPresent();
  }

  /// @param version the version of a text that it is based on, 0 for something new
  Writing open(int version) {
    var opened = make.apply(version);
    opened.setFolds();
    opened.onClose(this::fold);
    form.ifPresent(Writing::removeFromParent);
    form = Optional.of(opened);
    put.accept(opened);
    opened.show(visit.now());
    return opened;
  }

  private void fold() {
    form.ifPresent(Writing::removeFromParent);
    form = Optional.empty();
    folded.run();
  }
}
