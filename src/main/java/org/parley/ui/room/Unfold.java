package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import org.parley.ui.panel.Visit;

/// A button that unfolds a form in its place.
final class Unfold extends Div {

  private final Visit visit;
  private final NativeButton button;
  private final Folding form;
  private boolean allowed;

  /// @param form what tells the form from the reader's others
  /// @param make the form, on a version of a text
  /// @param version the version it is based on when the button is pressed, 0 for something new
  Unfold(
      String words,
      Visit visit,
      Drafts drafts,
      String form,
      IntFunction<Writing> make,
      IntSupplier version) {
    this(words, visit, make, version);
    drafts.whenKept(form, this::open);
  }

  /// With a form that shows what stands in a text, or what others write: it is opened for whom it
  /// is there, whatever their browser says it keeps.
  ///
  /// @param reopens whether it is there for the reader
  Unfold(
      String words,
      Visit visit,
      Drafts drafts,
      String form,
      BooleanSupplier reopens,
      IntFunction<Writing> make,
      IntSupplier version) {
    this(words, visit, make, version);
    drafts.whenKept(
        form,
        basedOn -> {
          if (reopens.getAsBoolean()) open(basedOn);
        });
  }

  private Unfold(String words, Visit visit, IntFunction<Writing> make, IntSupplier version) {
    this.visit = visit;
    form = new Folding(visit, make, this::add, this::fold);
    button = new NativeButton(words, _ -> open(version.getAsInt()).focusFirst());
    // One stands below each thing that is proposed, so it has to be light.
    button.addClassNames("btn", "small");
    addClassName("unfold");
    add(button);
  }

  /// @param allowed whether the reader may write so now; a form that is open stays
  void show(boolean allowed) {
    this.allowed = allowed;
    button.setVisible(allowed && !form.isOpen());
    setVisible(allowed || form.isOpen());
  }

  private Writing open(int version) {
    var opened = form.open(version);
    show(allowed);
    return opened;
  }

  private void fold() {
    show(allowed);
    button.focus();
  }
}
