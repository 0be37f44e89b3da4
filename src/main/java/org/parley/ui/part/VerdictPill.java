package org.parley.ui.part;

import com.vaadin.flow.component.html.Span;

/// A verdict, or any state that fits in two words, with a sign beside its colour: "◐ Within reach".
public final class VerdictPill extends Span {

  public VerdictPill(VerdictTone tone, String text) {
    addClassNames("pill", tone.css());
    if (!tone.sign().isEmpty()) {
      var sign = new Span(tone.sign());
      sign.getElement().setAttribute("aria-hidden", "true");
      add(sign);
    }
    add(new Span(text));
  }

  /// A state without a judgement, as in the top bar: "Voting · round 2 of 3".
  public static VerdictPill plain(String text) {
    return new VerdictPill(VerdictTone.ACCENT, text);
  }
}
