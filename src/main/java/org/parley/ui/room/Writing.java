package org.parley.ui.room;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Texts;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Choice;
import org.parley.ui.part.Draft;
import org.parley.ui.part.Notice;
import org.parley.ui.part.TextBox;
import org.parley.ui.part.TextLimit;

/// A form for something to be said. Once open it stays as it is, whatever happens to the panel
/// around it: where it can no longer be sent it can still be read and copied, and where somebody
/// else changed the text meanwhile it shows theirs beside it.
abstract class Writing extends Div {

  /// How long somebody has paused before what they write is compared.
  private static final int TYPING_PAUSE_MILLIS = 700;

  private final Action action;
  private final Drafts drafts;
  private final boolean kept;
  private final Draft draft;
  private final ActButton send;
  private final Button discard = new Button(Words.say("room.form.discard"), _ -> close());
  private final Notice sealed = new Notice();
  private final Notice fromBefore = new Notice();
  private final BeforeSending beforeSending = new BeforeSending();
  private final Newer newer = new Newer(this::keepMine, this::takeTheirs);
  private final Map<Field, TextFieldBase<?, String>> fields = new EnumMap<>(Field.class);
  private final Map<Field, String> before = new EnumMap<>(Field.class);
  private Optional<Edition> latest = Optional.empty();
  private int basedOn;
  private boolean folds;
  private boolean focused;
  private Runnable closed = () -> {};

  /// @param form what tells it from the reader's other forms
  /// @param basedOn the version of the text that is changed, 0 for something new
  /// @param words what the button says
  Writing(Visit visit, Drafts drafts, String form, int basedOn, Action action, String words) {
    this(visit, drafts, form, basedOn, action, words, true);
  }

  /// @param kept whether this browser keeps what is typed
  Writing(
      Visit visit,
      Drafts drafts,
      String form,
      int basedOn,
      Action action,
      String words,
      boolean kept) {
    this.kept = kept;
    this.action = action;
    this.drafts = drafts;
    this.basedOn = basedOn;
    draft = new Draft(drafts.key(form, basedOn));
    draft.addClassName("form");
    send = new ActButton(words, visit, action, this::command).primary();
    send.onRefused(this::refuse).onDone(this::close).refusedBy(this::refusal);
    discard.addThemeName("tertiary");
    var buttons = new Div(send, discard);
    buttons.addClassName("form-actions");
    addClassName("writing");
    if (drafts.isReopening()) fromBefore.show(Notice.Kind.INFO, Words.say("room.form.kept"));
    add(draft, newer, sealed, fromBefore, beforeSending, buttons);
  }

  /// What is asked for; empty where the form has said what is missing.
  abstract Optional<PanelCommand> command();

  /// The text as it stands; empty where something new is written.
  abstract Optional<Edition> latest(PanelNow now);

  /// Why it cannot be sent now, whatever it says.
  Optional<Refusal> refusal(PanelNow now) {
    return now.refusal(action);
  }

  final void show(PanelNow now) {
    send.show(now);
    var refusal = refusal(now);
    fields.values().forEach(field -> seal(field, refusal.isPresent()));
    refusal.ifPresentOrElse(
        why -> sealed.show(Notice.Kind.WARN, Words.say("room.form.sealed", Words.of(why))),
        sealed::clear);
    discard.setVisible(folds || refusal.isPresent());
    beforeSending.show(now);
    latest = latest(now);
    latest.filter(l -> l.version() > basedOn).ifPresentOrElse(newer::show, newer::hide);
    shown(now);
  }

  final BeforeSending beforeSending() {
    return beforeSending;
  }

  /// What a kind of form has to show besides.
  void shown(PanelNow now) {}

  /// Whether there is a button to send it at all.
  final void setSends(boolean sends) {
    send.setVisible(sends);
  }

  /// In the browser alone: what was typed a moment ago is still on its way, and a field that is
  /// read-only here as well would throw it away.
  private static void seal(TextFieldBase<?, String> field, boolean sealed) {
    field.getElement().setAttribute("readonly", sealed);
  }

  /// Asks the writer to confirm before it is sent.
  final void confirm(Function<PanelNow, Optional<ActButton.Question>> question) {
    send.confirm(question);
  }

  /// What the button that puts it away says.
  final void foldsBy(String words) {
    discard.setText(words);
  }

  /// Somebody has asked for it, and can put it away without sending it.
  final void setFolds() {
    folds = true;
  }

  /// @param closed called when the text has been sent, or thrown away
  final void onClose(Runnable closed) {
    this.closed = closed;
  }

  /// Whether somebody has asked for it, is in it, or has written something.
  boolean isBegun() {
    return folds
        || focused
        || fields.entrySet().stream()
            .anyMatch(f -> !f.getValue().getValue().equals(before.get(f.getKey())));
  }

  final boolean isEmpty() {
    return fields.values().stream().allMatch(field -> field.getValue().isBlank());
  }

  void focusFirst() {
    fields.values().iterator().next().focus();
  }

  /// A field of one line.
  final TextField line(Field field, String label, String text) {
    return put(field, new TextField(label), text, Texts.TITLE);
  }

  /// A field for Markdown.
  final TextBox text(Field field, String label, String text) {
    return put(field, new TextBox(label), text, Texts.BODY);
  }

  /// Something that is chosen among the fields; this browser keeps it as it keeps what is typed.
  final void choice(String name, Choice<?> choice) {
    draft.keep(name, choice);
  }

  /// Something else among the fields.
  final void place(Component component) {
    draft.add(component);
  }

  /// Points out below the fields what was said alike, while somebody writes.
  final void pointOut(SaidAlike alike, Field... compared) {
    for (var name : compared) {
      var field = field(name);
      field.setValueChangeMode(ValueChangeMode.LAZY);
      field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
      field.addValueChangeListener(
          _ ->
              alike.compare(
                  Arrays.stream(compared).map(this::said).collect(Collectors.joining(". "))));
    }
    draft.add(alike);
  }

  final String said(Field field) {
    return field(field).getValue();
  }

  final void set(Field field, String text) {
    field(field).setValue(text);
  }

  final int basedOn() {
    return basedOn;
  }

  private <F extends TextFieldBase<?, String>> F put(Field field, F input, String text, int most) {
    input.setManualValidation(true);
    input.setValue(text);
    input.addValueChangeListener(_ -> input.setInvalid(false));
    fields.put(field, input);
    before.put(field, text);
    if (kept) draft.keep(field.name().toLowerCase(Locale.ROOT), input);
    else draft.add(input);
    draft.add(
        new TextLimit(
            most,
            new TextLimit.Words(
                Words.say("room.form.left", "%s"), Words.say("room.form.beyond", "%s"))));
    return input;
  }

  final TextFieldBase<?, String> field(Field field) {
    return Objects.requireNonNull(fields.get(field));
  }

  /// Shows what is wrong with a text where it stands, and goes there.
  final boolean refuse(Refusal refusal) {
    var field = mark(refusal);
    field.ifPresent(Focusable::focus);
    return field.isPresent();
  }

  /// Shows what is wrong with a text, wherever its writer is meanwhile.
  final Optional<TextFieldBase<?, String>> mark(Refusal refusal) {
    return fieldOf(refusal)
        .flatMap(name -> Optional.<TextFieldBase<?, String>>ofNullable(fields.get(name)))
        .map(
            wrong -> {
              wrong.setErrorMessage(words(refusal));
              wrong.setInvalid(true);
              return wrong;
            });
  }

  /// What is missing is named by the label above it, which forms choose.
  private static String words(Refusal refusal) {
    return refusal instanceof Refusal.TextMissing
        ? Words.say("room.form.missing")
        : Words.of(refusal);
  }

  private static Optional<Field> fieldOf(Refusal refusal) {
    if (refusal instanceof Refusal.TextMissing(var field)) return Optional.of(field);
    if (refusal instanceof Refusal.TextTooLong(var field, _, _)) return Optional.of(field);
    if (refusal instanceof Refusal.TextUnreadable(var field)) return Optional.of(field);
    return Optional.empty();
  }

  private void keepMine() {
    latest.ifPresent(l -> basedOn = l.version());
    newer.hide();
  }

  private void takeTheirs() {
    latest.ifPresent(l -> l.texts().forEach(this::set));
    keepMine();
  }

  private void close() {
    draft.forget();
    closed.run();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    drafts.opened(this);
    // Each going in and out is a request, so none is made where it is not needed.
    if (event.isInitialAttach() && !folds) fields.values().forEach(this::watch);
  }

  private void watch(TextFieldBase<?, String> field) {
    field.addFocusListener(_ -> focused = true);
    field.addBlurListener(_ -> focused = false);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    drafts.closed(this);
  }
}
