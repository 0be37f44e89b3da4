package org.parley.ui.room;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelTopic.Starter;
import org.parley.panel.Position;
import org.parley.panel.PositionText;
import org.parley.panel.Refusal;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// Where a panelist writes a position, or changes it.
final class PositionForm extends Writing {

  /// What tells the form for a new position from the reader's other forms.
  static final String NEW = "position";

  static final PositionText NOTHING = new PositionText("", "", "", "", "");

  private final Optional<Position.Id> position;
  private final Optional<Role.Id> writtenFor;

  /// For a new position.
  PositionForm(Visit visit, Drafts drafts, Optional<Starter> starter) {
    this(visit, drafts, NEW, Optional.empty(), Optional.empty(), 0, NOTHING);
    starter.map(Starter::text).ifPresent(this::offer);
  }

  /// For a new case for another role.
  PositionForm(Visit visit, Drafts drafts, Role.Id writtenFor) {
    this(visit, drafts, caseFor(writtenFor), Optional.empty(), Optional.of(writtenFor), 0, NOTHING);
  }

  /// For a position as it was in a version.
  PositionForm(Visit visit, Drafts drafts, Position position, int version) {
    this(
        visit,
        drafts,
        revising(position.id()),
        Optional.of(position.id()),
        position.writtenFor(),
        version,
        position.version(version).orElseThrow().text());
  }

  private PositionForm(
      Visit visit,
      Drafts drafts,
      String form,
      Optional<Position.Id> position,
      Optional<Role.Id> writtenFor,
      int basedOn,
      PositionText text) {
    super(
        visit,
        drafts,
        form,
        basedOn,
        position.isPresent() ? Action.REVISE_POSITION : Action.FILE_POSITION,
        Words.say(
            position.isPresent()
                ? "room.position.save"
                : writtenFor.isPresent() ? "swap.case.file" : "room.position.file"));
    this.position = position;
    this.writtenFor = writtenFor;
    if (position.isEmpty())
      beforeSending().tellOfNew(Anonymity.Of.POSITIONS, writtenFor.isPresent());
    else beforeSending().tellOf(Anonymity.Of.POSITIONS);
    fields(this, writtenFor.isPresent() ? "swap.case.title" : "room.position.title", text);
  }

  /// What a position is written in.
  static void fields(Writing form, String title, PositionText text) {
    form.line(Field.TITLE, Words.say(title), text.title()).setRequired(true);
    form.text(Field.REASONS, Words.say("room.position.reasons"), text.reasons()).setRequired(true);
    form.text(Field.COULD_ACCEPT, Words.say("room.position.could-accept"), text.couldAccept());
    form.text(Field.CANNOT_ACCEPT, Words.say("room.position.cannot-accept"), text.cannotAccept());
    form.text(Field.SOURCES, Words.say("room.position.sources"), text.sources())
        .setHelperText(Words.say("room.form.markdown"));
  }

  /// What has been written in these fields.
  static PositionText said(Writing form) {
    return new PositionText(
        form.said(Field.TITLE),
        form.said(Field.REASONS),
        form.said(Field.COULD_ACCEPT),
        form.said(Field.CANNOT_ACCEPT),
        form.said(Field.SOURCES));
  }

  /// What tells the form for changing a position from the reader's other forms.
  static String revising(Position.Id position) {
    return "revise-position-" + position.number();
  }

  /// What tells the form for a case from the reader's other forms.
  static String caseFor(Role.Id role) {
    return "case-" + role.key();
  }

  private void offer(PositionText starter) {
    addComponentAsFirst(offer(() -> fill(this, starter)));
  }

  /// Offers the topic's text for a role.
  ///
  /// @param take puts it into the fields
  static Div offer(Runnable take) {
    var hint = new Span(Words.say("room.position.starter.hint"));
    hint.addClassName("small");
    var button = new Button(Words.say("room.position.starter"), _ -> take.run());
    button.addThemeName("small");
    var offer = new Div(button, hint);
    offer.addClassName("row");
    return offer;
  }

  /// What has been written stays.
  static void fill(Writing form, PositionText starter) {
    texts(starter)
        .forEach(
            (field, text) -> {
              if (form.said(field).isBlank()) form.set(field, text);
            });
  }

  /// Filed from another window, there is nothing more to file here; it may be hidden, and roles may
  /// be swapped, or come back, while somebody writes.
  @Override
  Optional<Refusal> refusal(PanelNow now) {
    return super.refusal(now)
        .or(
            () ->
                position.isPresent()
                    ? position.flatMap(now.panel()::position).flatMap(now.panel()::resting)
                    : now.actor().seat().flatMap(seat -> now.panel().filing(seat, writtenFor)));
  }

  @Override
  Optional<PanelCommand> command() {
    var text = said(this);
    return Optional.of(
        position
            .<PanelCommand>map(id -> new PanelCommand.RevisePosition(id, text, basedOn()))
            .orElseGet(() -> new PanelCommand.FilePosition(text, writtenFor)));
  }

  @Override
  Optional<Edition> latest(PanelNow now) {
    return position
        .flatMap(now.panel()::position)
        .flatMap(p -> now.panel().read(now.actor(), p))
        .map(
            p ->
                new Edition(
                    p.current().number(), Words.time(p.current().at()), texts(p.current().text())));
  }

  static Map<Field, String> texts(PositionText text) {
    var texts = new EnumMap<Field, String>(Field.class);
    texts.put(Field.TITLE, text.title());
    texts.put(Field.REASONS, text.reasons());
    texts.put(Field.COULD_ACCEPT, text.couldAccept());
    texts.put(Field.CANNOT_ACCEPT, text.cannotAccept());
    texts.put(Field.SOURCES, text.sources());
    return texts;
  }
}
