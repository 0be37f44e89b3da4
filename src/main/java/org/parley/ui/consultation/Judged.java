package org.parley.ui.consultation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.consultation.Statement;
import org.parley.consultation.Statement.Status;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;

/// The statements of participants that have been judged, latest first, to be judged again.
final class Judged extends Div {

  private static final int SHOWN = 50;

  private final KeyedList<Statement, Line> lines;

  Judged(Consumer<Statement.Id> again) {
    var list = new UnorderedList();
    list.addClassName("list");
    lines = new KeyedList<>(list, Statement::id, _ -> new Line(again), Line::show);
    add(Card.titled(Words.say("consultation.judged"), list));
  }

  /// Whether nobody has judged it yet, be it shown meanwhile or not.
  static boolean isWaiting(Statement statement) {
    return switch (statement.status()) {
      case Status.Pending _, Status.Unjudged _ -> true;
      case Status.Accepted _, Status.Rejected _, Status.Merged _ -> false;
    };
  }

  void show(Collection<Statement> statements) {
    var judged =
        statements.stream()
            .filter(one -> !one.isSeed() && !isWaiting(one))
            .sorted(Comparator.comparing(Statement::id).reversed())
            .limit(SHOWN)
            .toList();
    setVisible(!judged.isEmpty());
    lines.show(judged);
  }

  private static final class Line extends ListItem {

    private final Span text = new Span();
    private final Span status = new Span();
    private Optional<Statement.Id> shown = Optional.empty();
    private final Button again = new Button(Words.say("consultation.judge.again"));

    Line(Consumer<Statement.Id> take) {
      addClassName("row");
      status.addClassName("small");
      again.addThemeName("tertiary");
      again.addClickListener(_ -> shown.ifPresent(take));
      add(text, status, again);
    }

    void show(Statement statement) {
      shown = Optional.of(statement.id());
      text.setText(statement.text());
      status.setText(words(statement.status()));
      again.setVisible(!(statement.status() instanceof Status.Merged));
    }

    private static String words(Status status) {
      return switch (status) {
        case Status.Rejected(var reason, _) ->
            Words.say(
                "consultation.status.rejected", Words.say("consultation.reason." + reason.key()));
        case Status.Merged(var into, _) -> Words.say("consultation.status.merged", into.toString());
        case Status.Accepted _ -> Words.say("consultation.status.accepted");
        case Status.Pending _, Status.Unjudged _ -> Words.say("consultation.status.pending");
      };
    }
  }
}
