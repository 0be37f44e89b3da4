package org.parley.ui.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import org.parley.panel.OpinionQuestion;
import org.parley.panel.OpinionShift;
import org.parley.panel.OpinionShift.Part;
import org.parley.panel.Panel;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.part.Exports;
import org.parley.ui.part.Help;

/// How opinion shifted at a table: the gains of both sides, and who moved from where to where.
public final class ShiftCard extends Section {

  private final Panel panel;
  private final OpinionQuestion question;
  private final Div picture = new Div();

  public ShiftCard(Panel panel, OpinionShift shift) {
    this.panel = panel;
    this.question = panel.settings().opinion().orElseThrow();
    addClassNames("card", "stack", "shift-card");
    setAriaLabel(Words.say("opinion.shift"));
    var title = new H2(Words.say("opinion.shift"));
    title.add(
        new Help(
            Words.say("opinion.shift"),
            Words.say("opinion.help.shift"),
            Routes.method("opinion-shift", "")));
    add(title, new Paragraph(panel.opinionQuestion().orElseThrow()));
    if (shift.parts().isEmpty())
      add(small(Words.say("opinion.shift.hidden", panel.settings().disclosureMinimum())));
    else parts(shift);
    if (shift.onlyBefore() + shift.onlyAfter() > 0)
      add(small(Words.say("opinion.shift.once", shift.onlyBefore(), shift.onlyAfter())));
  }

  private void parts(OpinionShift shift) {
    var who = new Select<Part>();
    who.setLabel(Words.say("opinion.shift.who"));
    who.setItems(shift.parts());
    who.setItemLabelGenerator(
        part ->
            part.equals(shift.parts().getFirst())
                ? Words.say("opinion.shift.all")
                : Words.ofPanels().groups(part.groups(), panel));
    who.addValueChangeListener(change -> draw(change.getValue()));
    who.setVisible(shift.parts().size() > 1);
    add(who, picture);
    who.setValue(shift.parts().getFirst());
  }

  private void draw(Part part) {
    picture.removeAll();
    picture.add(new ShiftPicture(question, part), new Exports(panel, "opinion-shift"));
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassName("small");
    return line;
  }
}
