package org.parley.ui.consultation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.ConsultationCommand.Mark;
import org.parley.consultation.Statement;
import org.parley.consultation.Statement.Status;
import org.parley.ui.Words;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;

/// The statements that do not wait to be judged, latest first: to be judged again, reworded until
/// somebody has voted, merged, or kept out of the map.
final class AllStatements extends Div {

  private static final int SHOWN = 50;

  /// @param untouched whether nobody has voted on it
  /// @param ended whether nothing can be changed any more
  record One(Statement statement, boolean untouched, boolean ended) {}

  private final TextField search = new TextField(Words.say("consultation.all.search"));
  private final Paragraph none = new Paragraph(Words.say("consultation.all.none"));
  private final Paragraph more = new Paragraph();
  private final H2 title = new H2();
  private final Card card = new Card();
  private final KeyedList<One, Line> lines;
  private final Consumer<Statement.Id> again;
  private final Consumer<ConsultationCommand> act;
  private List<One> all = List.of();

  AllStatements(Consumer<Statement.Id> again, Consumer<ConsultationCommand> act) {
    this.again = again;
    this.act = act;
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(_ -> draw());
    none.addClassName("quiet");
    none.getElement().setAttribute("role", "status");
    more.addClassName("small");
    var list = new UnorderedList();
    list.addClassNames("list", "judged");
    lines = new KeyedList<>(list, one -> one.statement().id(), _ -> new Line(), Line::show);
    card.add(title, search, list, none, more);
    add(card);
  }

  void show(List<One> statements, String words) {
    title.setText(words);
    card.setAriaLabel(words);
    all =
        statements.stream()
            .sorted(Comparator.comparing((One one) -> one.statement().id()).reversed())
            .toList();
    setVisible(!all.isEmpty());
    draw();
  }

  private void draw() {
    var words = search.getValue().strip().toLowerCase(Locale.ROOT);
    var found =
        all.stream()
            .filter(
                one ->
                    one.statement().text().toLowerCase(Locale.ROOT).contains(words)
                        || one.statement().id().toString().equalsIgnoreCase(words))
            .toList();
    lines.show(found.stream().limit(SHOWN).toList());
    none.setVisible(found.isEmpty());
    more.setText(Words.say("consultation.all.more", found.size() - SHOWN));
    more.setVisible(found.size() > SHOWN);
  }

  private List<Statement> others(Statement than) {
    return all.stream()
        .map(One::statement)
        .filter(other -> other.isAccepted() && !other.id().equals(than.id()))
        .toList();
  }

  private final class Line extends ListItem {

    private final Span text = new Span();
    private final Span status = new Span();
    private Optional<Statement> shown = Optional.empty();
    private final Button judge = button("judge.again", one -> again.accept(one.id()));
    private final Button reword = button("reword", one -> RewordDialog.open(one, act));
    private final Button merge = button("merge", one -> MergeDialog.open(one, others(one), act));
    private final Button mark = button("mark", one -> act.accept(new Mark(one.id(), !one.meta())));
    private final Div ways = new Div(judge, reword, merge, mark);

    Line() {
      status.addClassName("small");
      ways.addClassName("row");
      var words = new Div(text, status);
      words.addClassName("stack");
      add(words, ways);
    }

    private Button button(String key, Consumer<Statement> way) {
      var button = new Button(Words.say("consultation." + key), _ -> shown.ifPresent(way));
      button.addThemeNames("tertiary", "small");
      return button;
    }

    void show(One one) {
      var statement = one.statement();
      shown = Optional.of(statement);
      text.setText(statement.text());
      status.setText(Words.say("consultation.all.line", statement.id().toString(), words(one)));
      ways.setVisible(!one.ended());
      boolean merged = statement.status() instanceof Status.Merged;
      judge.setVisible(!merged && !statement.isSeed());
      reword.setVisible(statement.isAccepted() && one.untouched());
      merge.setVisible(!merged);
      mark.setVisible(statement.isAccepted());
      mark.setText(Words.say(statement.meta() ? "consultation.unmark" : "consultation.mark"));
    }
  }

  private static String words(One one) {
    var statement = one.statement();
    return switch (statement.status()) {
      case Status.Rejected(var reason, _) ->
          Words.say(
              "consultation.status.rejected", Words.say("consultation.reason." + reason.key()));
      case Status.Merged(var into, _) -> Words.say("consultation.status.merged", into.toString());
      case Status.Accepted _ ->
          Words.say("consultation.status." + (statement.meta() ? "meta" : "accepted"));
      case Status.Pending _, Status.Unjudged _ ->
          Words.say("consultation.status." + (one.ended() ? "unjudged" : "pending"));
    };
  }
}
