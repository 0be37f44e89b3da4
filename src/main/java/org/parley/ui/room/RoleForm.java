package org.parley.ui.room;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelTopic.Starter;
import org.parley.panel.Position;
import org.parley.panel.PositionText;
import org.parley.panel.Refusal;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Role;
import org.parley.panel.Seat;
import org.parley.panel.Texts;
import org.parley.people.RoleDrafts;
import org.parley.ui.Words;
import org.parley.ui.panel.Live;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.RoleDraft;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Wording;

/// Where the seats of a role write its position together. What one writes appears with the others
/// at once, field by field; a field somebody is in never changes under their hands. All see who
/// writes where; the speaker files it.
final class RoleForm extends Writing {

  private static final Set<Field> FIELDS =
      EnumSet.of(
          Field.TITLE, Field.REASONS, Field.COULD_ACCEPT, Field.CANNOT_ACCEPT, Field.SOURCES);

  private final Visit visit;
  private final RoleDraft draft;
  private final Optional<Position.Id> position;
  private final Paragraph speaker = new Paragraph();
  private final Newer newer = new Newer(this::overwrite, this::giveIn);
  private final Map<Field, SharedField> shared = new EnumMap<>(Field.class);
  private final Set<Field> apart = EnumSet.noneOf(Field.class);
  private Map<Field, RoleDrafts.Words> common = Map.of();
  private Optional<Field> at = Optional.empty();
  private Runnable ends = () -> {};

  /// For a new position.
  RoleForm(Visit visit, Drafts drafts, RoleDraft draft, Optional<Starter> starter) {
    this(visit, drafts, draft, Optional.empty(), 0, PositionForm.NOTHING);
    starter
        .map(Starter::text)
        .ifPresent(text -> addComponentAtIndex(1, PositionForm.offer(() -> begin(text))));
  }

  /// For a position as it was in a version.
  RoleForm(Visit visit, Drafts drafts, RoleDraft draft, Position position, int version) {
    this(
        visit,
        drafts,
        draft,
        Optional.of(position.id()),
        version,
        position.version(version).orElseThrow().text());
  }

  private RoleForm(
      Visit visit,
      Drafts drafts,
      RoleDraft draft,
      Optional<Position.Id> position,
      int basedOn,
      PositionText text) {
    super(
        visit,
        drafts,
        position.map(PositionForm::revising).orElse(PositionForm.NEW),
        basedOn,
        position.isPresent() ? Action.REVISE_POSITION : Action.FILE_POSITION,
        Words.say(position.isPresent() ? "room.position.save" : "room.position.file"),
        false);
    this.visit = visit;
    this.draft = draft;
    this.position = position;
    beforeSending().tellOfRole();
    foldsBy(Words.say("room.draft.fold"));
    PositionForm.fields(this, "room.position.title", text);
    PositionForm.texts(text).forEach(this::share);
    speaker.addClassName("small");
    addComponentAsFirst(speaker);
    place(newer);
    take();
  }

  private void share(Field name, String text) {
    var field = field(name);
    shared.put(name, new SharedField(field, text, () -> save(name)));
    field.addFocusListener(_ -> go(Optional.of(name)));
    field.addBlurListener(_ -> go(Optional.empty()));
  }

  private void go(Optional<Field> field) {
    at = field;
    draft.goes(field);
    bring();
  }

  /// The topic's text, where nobody has written yet.
  private void begin(PositionText starter) {
    PositionForm.fill(this, starter);
    FIELDS.forEach(this::save);
  }

  private void save(Field name) {
    var text = said(name);
    var field = shared(name);
    if (field.isUntouched() || refusal(visit.now()).isPresent()) return;
    var problem = Texts.optional(name, text, name == Field.TITLE ? Texts.TITLE : Texts.BODY);
    // It is saved by itself, also when something else in the room changes.
    if (problem.isPresent()) mark(problem.get());
    else if (draft.write(name, text, field.revision())) field.written();
    else take();
  }

  /// Reads what others wrote.
  private void take() {
    common = draft.words();
    bring();
  }

  /// Puts here what others wrote, but where somebody writes here.
  private void bring() {
    apart.clear();
    common.forEach(
        (name, words) -> {
          var here = shared(name);
          if (words.revision() <= here.revision()) return;
          boolean same = said(name).equals(words.text());
          if (same || here.isUntouched() && !at.equals(Optional.of(name))) here.fill(words);
          else if (!here.isUntouched()) apart.add(name);
        });
    if (apart.isEmpty()) newer.hide();
    else {
      var texts = new EnumMap<Field, String>(Field.class);
      apart.forEach(name -> texts.put(name, theirs(name).text()));
      int revisions = apart.stream().mapToInt(name -> theirs(name).revision()).sum();
      newer.show(new Edition(revisions, Words.say("room.draft.others", labels()), texts));
    }
  }

  private RoleDrafts.Words theirs(Field name) {
    return Objects.requireNonNull(common.get(name));
  }

  private void sayWhoWrites() {
    var now = visit.now();
    var writing = draft.writing();
    for (var name : FIELDS) {
      var who =
          writing.entrySet().stream()
              .filter(each -> each.getValue() == name && !draft.isMine(each.getKey()))
              .map(each -> now.words(each.getKey()))
              .sorted()
              .collect(Collectors.joining(", "));
      var usual = name == Field.SOURCES ? Words.say("room.form.markdown") : "";
      shared(name).help(who.isEmpty() ? usual : Words.say("room.draft.writing", who));
    }
  }

  private String labels() {
    return apart.stream().map(name -> shared(name).label()).collect(Collectors.joining(", "));
  }

  /// The writer's own words stand, knowing of the others.
  private void overwrite() {
    settle(SharedField::knows);
    FIELDS.forEach(this::save);
    take();
  }

  private void giveIn() {
    settle(SharedField::fill);
    take();
  }

  /// Where the writer's words are apart from what they have just been shown of the others.
  private void settle(BiConsumer<SharedField, RoleDrafts.Words> each) {
    apart.forEach(name -> each.accept(shared(name), theirs(name)));
  }

  private SharedField shared(Field name) {
    return Objects.requireNonNull(shared.get(name));
  }

  @Override
  boolean isBegun() {
    return at.isPresent() || shared.values().stream().anyMatch(field -> !field.isUntouched());
  }

  /// Filed by the speaker, there is nothing more to write here.
  @Override
  Optional<Refusal> refusal(PanelNow now) {
    return super.refusal(now)
        .or(
            () ->
                position
                    .flatMap(now.panel()::position)
                    .map(it -> now.panel().resting(it).or(() -> revised(it)))
                    .orElseGet(
                        () ->
                            now.actor()
                                .seat()
                                .flatMap(seat -> now.panel().filing(seat, Optional.empty()))));
  }

  private Optional<Refusal> revised(Position now) {
    int latest = now.current().number();
    return latest == basedOn()
        ? Optional.empty()
        : Optional.of(new Refusal.ChangedMeanwhile(latest));
  }

  @Override
  void shown(PanelNow now) {
    // What was typed while it could not be sent.
    FIELDS.stream().filter(name -> !apart.contains(name)).forEach(this::save);
    var speaks = now.role().map(Role::id).flatMap(now.panel()::speakerOf);
    boolean mine = speaks.isPresent() && speaks.equals(now.seat().map(Seat::id));
    setSends(mine);
    var role = now.role().map(Role::name).orElse("");
    Wording.put(
        speaker,
        mine
            ? Words.say("room.draft.speaker.you", role)
            : Words.say("room.draft.speaker", speaks.map(now::words).orElse(""), role));
  }

  /// What others wrote a moment ago is not passed over.
  @Override
  Optional<PanelCommand> command() {
    take();
    if (!apart.isEmpty()) return Optional.empty();
    var text = PositionForm.said(this);
    return Optional.of(
        position
            .<PanelCommand>map(id -> new PanelCommand.RevisePosition(id, text, basedOn()))
            .orElseGet(() -> new PanelCommand.FilePosition(text)));
  }

  @Override
  Optional<Edition> latest(PanelNow now) {
    return Optional.empty();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    ends.run();
    ends = draft.listen(new Heard(event.getUI()));
    take();
    sayWhoWrites();
  }

  @Override
  protected void onDetach(DetachEvent event) {
    super.onDetach(event);
    draft.goes(Optional.empty());
    ends.run();
    ends = () -> {};
  }

  /// Brings to this page what happens to the draft.
  private final class Heard implements RoleDrafts.Listener {
    private final Live texts;
    private final Live writers;

    Heard(UI ui) {
      texts = new Live(ui, RoleForm.this::take);
      writers = new Live(ui, RoleForm.this::sayWhoWrites);
    }

    @Override
    public void written() {
      texts.changed();
    }

    @Override
    public void moved() {
      writers.changed();
    }
  }
}
