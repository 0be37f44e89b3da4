package org.parley.ui.ballot;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Moderation;
import org.parley.panel.Outcome;
import org.parley.panel.Reason;
import org.parley.panel.Result;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Reasons;
import org.parley.ui.part.Card;
import org.parley.ui.part.DistributionBar;
import org.parley.ui.part.VerdictPill;
import org.parley.voting.Tally;

/// How the panel, and the voter, answered to a recommendation in the last round that put it.
final class LastRound extends Div {

  private final Round sheet;
  private final Item item;
  private @Nullable Moderation drawn;

  /// @param sheet the round the sheet is for
  LastRound(Round sheet, Item item) {
    this.sheet = sheet;
    this.item = item;
  }

  /// Stands as it stood when the sheet was made, but for what was hidden since.
  void show(PanelNow now) {
    var moderation = now.panel().moderation();
    if (moderation.equals(drawn)) return;
    drawn = moderation;
    removeAll();
    of(now, sheet, item).ifPresent(this::add);
    setVisible(getElement().getChildCount() > 0);
  }

  private static Optional<Component> of(PanelNow now, Round sheet, Item item) {
    if (item.amendment().isPresent()) return Optional.empty();
    return now.panel()
        .closedRounds()
        .filter(round -> round.id().number() < sheet.id().number())
        .filter(round -> round.item(item.id()).isPresent())
        .reduce((_, later) -> later)
        .map(round -> card(now, round, item));
  }

  private static Card card(PanelNow now, Round round, Item item) {
    var card = new Card(line(now, round, item));
    card.addClassName("tinted");
    card.add(
        switch (round.result().orElseThrow()) {
          case Result.Judged _ -> pictures(now, round, round.outcome(item.id()).orElseThrow());
          case Result.Chosen(var tally, _) -> small(place(tally, item));
        });
    if (round.item(item.id()).orElseThrow().version() != item.version())
      card.add(small(Words.say("ballot.last.revised")));
    var reasons = now.panel().reasons(round, item.id());
    if (!reasons.isEmpty())
      card.add(answered(now, round) ? given(now, reasons) : small(Words.say("ballot.last.blind")));
    return card;
  }

  private static Component line(PanelNow now, Round round, Item item) {
    var own = now.actor().seat().flatMap(round::own);
    var line =
        new Div(
            new Span(
                own.map(
                        ballot ->
                            Words.say(
                                "ballot.last.own",
                                round.id().number(),
                                OwnAnswer.of(ballot.choices(), item.key())))
                    .orElseGet(() -> Words.say("ballot.last", round.id().number()))));
    line.addClassNames("row", "small");
    round
        .outcome(item.id())
        .flatMap(Outcome::verdict)
        .ifPresent(
            verdict ->
                line.add(
                    new VerdictPill(
                        Looks.of(verdict.kind()), Words.ofPanels().of(verdict.kind()))));
    return line;
  }

  /// Whoever did not answer then answers without having read why others did.
  private static boolean answered(PanelNow now, Round round) {
    return now.actor().seat().filter(seat -> round.voted().contains(seat.number())).isPresent();
  }

  /// The panel, and the voter's own role where that may be shown by itself.
  private static Component pictures(PanelNow now, Round round, Outcome outcome) {
    var minimum = now.panel().settings().disclosure();
    if (!minimum.shows(outcome.people()))
      return small(Words.say("ballot.last.hidden", minimum.minimum()));
    var all = new Outcome.Part(List.of(), outcome.eligible(), outcome.grades());
    var pictures = new Div();
    pictures.addClassName("stack");
    var own = now.role().flatMap(role -> shownAlone(now, round, outcome, role.id()));
    own.ifPresent(_ -> pictures.add(small(Words.say("ballot.last.panel"))));
    pictures.add(picture(round, all));
    own.ifPresent(
        part ->
            pictures.add(
                small(Words.say("ballot.last.role", now.role().orElseThrow().name())),
                picture(round, part)));
    return pictures;
  }

  private static Optional<Outcome.Part> shownAlone(
      PanelNow now, Round round, Outcome outcome, Role.Id role) {
    var disclosure = now.panel().settings().disclosure();
    boolean alone =
        round.question(outcome.recommendation()).stream()
            .flatMap(question -> disclosure.parts(question).stream())
            .anyMatch(part -> part.roles().equals(List.of(role.key())));
    return outcome.part(role).filter(part -> alone && part.cast() > 0);
  }

  private static Component picture(Round round, Outcome.Part part) {
    return new DistributionBar(
            Looks.segments(
                round.voting().scale().orElseThrow(),
                part.grades(),
                round.counted(),
                part.eligible() - part.cast()))
        .thick();
  }

  private static String place(Tally tally, Item item) {
    int place = 1;
    for (var group : tally.ranking()) {
      if (group.contains(item.key())) break;
      place += group.size();
    }
    return Words.say(
        tally.winners().contains(item.key()) ? "ballot.last.chosen" : "ballot.last.place", place);
  }

  private static Component given(PanelNow now, List<Reason> reasons) {
    return new Details(
        Words.say("ballot.last.reasons", reasons.size()), new Reasons(reasons, now.panel()));
  }

  private static Paragraph small(String words) {
    var line = new Paragraph(words);
    line.addClassName("small");
    return line;
  }
}
