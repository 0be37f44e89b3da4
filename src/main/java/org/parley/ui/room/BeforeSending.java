package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parley.panel.Anonymity;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Wording;

/// What a writer reads before sending: what will stand there in place of a name, and that the chair
/// reads it first.
final class BeforeSending extends Div {

  private final Paragraph who = new Paragraph();
  private final Paragraph readFirst = new Paragraph(Words.say("moderation.will"));
  private Function<PanelNow, Anonymity> willShow = _ -> Anonymity.NAMED;
  private Predicate<PanelNow> willWait = _ -> false;

  BeforeSending() {
    who.addClassName("small");
    readFirst.addClassName("small");
    addClassName("before-sending");
    add(who, readFirst);
    setVisible(false);
  }

  /// Something new of a kind is written.
  ///
  /// @param forAnother whether for another role
  void tellOfNew(Anonymity.Of kind, boolean forAnother) {
    willShow = now -> now.panel().anonymity(kind, forAnother);
    tellOf(kind);
  }

  /// Something of a kind is written, or written anew.
  void tellOf(Anonymity.Of kind) {
    willWait = now -> !now.sitsInChair() && now.panel().settings().speech().isReadFirst(kind);
  }

  /// A position is written by all who sit for a role.
  void tellOfRole() {
    readFirst.setText(Words.say("moderation.will.role"));
    tellOf(Anonymity.Of.POSITIONS);
  }

  void show(PanelNow now) {
    var shown = willShow.apply(now);
    var words =
        now.actor()
            .seat()
            .filter(_ -> shown != Anonymity.NAMED)
            .map(seat -> Words.ofPanels().by(seat, shown, now.panel()));
    who.setVisible(words.isPresent());
    Wording.put(who, words.map(by -> Words.say("anonymity.will", by)).orElse(""));
    readFirst.setVisible(willWait.test(now));
    setVisible(who.isVisible() || readFirst.isVisible());
  }
}
