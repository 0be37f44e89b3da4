package org.parley.ui.beside;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.parley.consultation.Count;
import org.parley.panel.Role;
import org.parley.panel.StatementAnswers.Choice;
import org.parley.report.Beside;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.DistributionBar;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.part.Segment;
import org.parley.ui.part.Tone;

/// A statement, what one answers to it oneself, and then what the public and the panel said.
final class BesideLine extends ListItem {

  /// @param own what the reader answered
  /// @param answers whether the reader may answer
  /// @param proposes whether the reader may make a recommendation of it
  /// @param made the recommendation that was made of it
  record Shown(
      Beside.Line line,
      List<Role> roles,
      Optional<Choice> own,
      boolean answers,
      boolean proposes,
      Optional<String> made) {}

  private final BiConsumer<Integer, Choice> answer;
  private final Consumer<Beside.Line> propose;

  BesideLine(BiConsumer<Integer, Choice> answer, Consumer<Beside.Line> propose) {
    this.answer = answer;
    this.propose = propose;
    addClassName("card");
  }

  void show(Shown shown) {
    removeAll();
    var line = shown.line();
    var text = new H3(line.text());
    text.getElement().setAttribute("dir", "auto");
    add(text);
    if (shown.answers()) add(choices(shown));
    // What others said must not sway one's own answer.
    if (shown.answers() && shown.own().isEmpty()) {
      add(small(Words.say("beside.answer-first")));
      return;
    }
    var bars = new Div();
    bars.addClassName("bars");
    bars.add(new Span(Words.say("beside.public")), bar(line.crowd()));
    bars.add(new Span(Words.say("beside.panel")), bar(line.panel()));
    for (var part : line.parts())
      bars.add(names(part, shown.roles()), bar(Optional.of(part.count())));
    add(bars);
    line.gap().ifPresent(gap -> add(gap(gap)));
    shown.made().ifPresent(id -> add(small(Words.say("beside.made", id))));
    if (shown.proposes() && shown.made().isEmpty()) {
      var make = new Button(Words.say("beside.propose"), _ -> propose.accept(line));
      make.addThemeName("tertiary");
      add(make);
    }
  }

  private Div choices(Shown shown) {
    var row = new Div();
    row.addClassName("row");
    row.getElement().setAttribute("role", "group");
    row.getElement().setAttribute("aria-label", Words.say("beside.own"));
    for (var choice : Choice.values()) {
      var button =
          new Button(
              Words.say("participate." + choice.key()),
              _ -> answer.accept(shown.line().statement(), choice));
      boolean on = shown.own().equals(Optional.of(choice));
      if (on) button.addThemeName("primary");
      button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
      row.add(button);
    }
    return row;
  }

  private static Div names(Beside.Part part, List<Role> roles) {
    var names = new Div();
    names.addClassName("names");
    roles.stream()
        .filter(role -> part.roles().contains(role.id()))
        .forEach(role -> names.add(new RoleLabel(Looks.of(role))));
    return names;
  }

  private static Component bar(Optional<Count> count) {
    if (count.isEmpty()) return small(Words.say("beside.too-few"));
    var said = count.get();
    var segments =
        List.of(
            new Segment(Words.say("participate.agree"), said.agree(), Tone.SUPPORT),
            new Segment(Words.say("participate.pass"), said.pass(), Tone.ABSTAIN),
            new Segment(Words.say("participate.disagree"), said.disagree(), Tone.CANNOT_ACCEPT));
    return new Div(
        new DistributionBar(segments),
        small(Words.say("beside.said", Beside.percent(said), said.seen())));
  }

  private static Paragraph gap(int points) {
    var key = points > 0 ? "more" : points < 0 ? "fewer" : "same";
    var gap = new Paragraph(Words.say("beside.gap." + key, Math.abs(points)));
    gap.addClassName("gap");
    return gap;
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassName("small");
    return line;
  }
}
