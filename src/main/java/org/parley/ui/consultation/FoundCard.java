package org.parley.ui.consultation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.parley.consultation.Results;
import org.parley.consultation.Results.Said;
import org.parley.ui.Words;
import org.parley.ui.part.Card;

/// What is shared, what divides, and what stands for each group.
final class FoundCard extends Div {

  private static final int SHOWN = 6;

  private final Results results;
  private final boolean closed;

  /// @param closed whether more can still be found
  FoundCard(Results results, boolean closed) {
    this.results = results;
    this.closed = closed;
    addClassName("grid2");
    add(
        Card.titled(
            Words.say("participate.shared"),
            list(
                results.shared(),
                Results.Common::statement,
                one ->
                    Words.say(
                        "consultation.shared." + one.side(), Math.round(100 * one.lowest())))));
    add(
        Card.titled(
            Words.say("participate.dividing"),
            list(
                results.dividing(),
                Results.Divide::statement,
                one ->
                    Words.say(
                        "participate.dividing.who",
                        group(one.agreeing()),
                        group(one.disagreeing())))));
    results.map().map(Results.Map::groups).orElse(List.of()).forEach(this::add);
  }

  private void add(Results.Camp camp) {
    var title = Words.say("consultation.group.size", camp.name(), camp.size());
    add(
        Card.titled(
            title,
            list(
                camp.represents(),
                Results.Typical::statement,
                one -> Words.say("participate.group." + one.side()))));
  }

  private String group(int place) {
    return results.map().orElseThrow().groups().get(place).name();
  }

  private <T> Component list(List<T> found, ToIntFunction<T> statement, Function<T, String> words) {
    if (found.isEmpty()) {
      var none =
          new Paragraph(Words.say(closed ? "consultation.found.never" : "consultation.found.none"));
      none.addClassName("quiet");
      return none;
    }
    var list = new UnorderedList();
    list.addClassName("list");
    found.stream()
        .limit(SHOWN)
        .forEach(one -> list.add(line(statement.applyAsInt(one), words.apply(one))));
    return list;
  }

  private ListItem line(int number, String words) {
    var why = new Span(words);
    why.addClassName("small");
    return new ListItem(new H3(text(number)), why);
  }

  private String text(int number) {
    return results.statements().stream()
        .filter(said -> said.id() == number)
        .map(Said::text)
        .findFirst()
        .orElse("");
  }
}
