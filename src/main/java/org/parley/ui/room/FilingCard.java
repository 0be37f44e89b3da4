package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.panel.Action;
import org.parley.panel.PanelTopic.Starter;
import org.parley.panel.Position;
import org.parley.panel.Role;
import org.parley.panel.Speech;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.Wording;

/// Where somebody files what they have not filed yet: a position of their own or, while roles are
/// swapped, a case for another role. What has been begun stays when its time is over.
final class FilingCard extends Div {

  private final Visit visit;
  private final Drafts drafts;
  private final boolean forAnother;
  private final Consumer<Position> filed;
  private final H2 title = new H2(Words.say("room.position.own"));
  private final Card card = new Card(title);
  private Optional<Role.Id> writtenFor = Optional.empty();
  private Optional<Writing> form = Optional.empty();

  /// @param filed called with what has been filed
  FilingCard(Visit visit, Drafts drafts, boolean forAnother, Consumer<Position> filed) {
    this.visit = visit;
    this.drafts = drafts;
    this.forAnother = forAnother;
    this.filed = filed;
    add(card);
    setVisible(false);
    if (forAnother)
      for (var role : visit.now().panel().topic().roles())
        drafts.whenKept(PositionForm.caseFor(role.id()), _ -> begin(Optional.of(role.id())));
    else if (!byRole(visit.now())) drafts.whenKept(PositionForm.NEW, _ -> begin(Optional.empty()));
  }

  boolean isOpen() {
    return form.isPresent();
  }

  void show(PanelNow now) {
    var role = forAnother ? now.arguesFor() : Optional.<Role.Id>empty();
    boolean may = role.isPresent() == forAnother && mayFile(role, now);
    if (may) begin(role);
    if (!may && form.filter(open -> !open.isBegun()).isPresent()) drop();
    setVisible(form.isPresent());
  }

  private static boolean mayFile(Optional<Role.Id> writtenFor, PanelNow now) {
    return now.may(Action.FILE_POSITION)
        && now.actor()
            .seat()
            .filter(seat -> now.panel().filing(seat, writtenFor).isEmpty())
            .isPresent();
  }

  private void begin(Optional<Role.Id> role) {
    if (form.isPresent()) return;
    var now = visit.now();
    writtenFor = role;
    Wording.put(title, title(role, now));
    Writing opened =
        role.<Writing>map(other -> new PositionForm(visit, drafts, other))
            .orElseGet(() -> own(now));
    opened.onClose(this::end);
    form = Optional.of(opened);
    card.add(opened);
    setVisible(true);
    opened.show(now);
  }

  private static String title(Optional<Role.Id> writtenFor, PanelNow now) {
    if (writtenFor.isPresent())
      return Words.say("swap.case.own", now.role(writtenFor.get()).name());
    return byRole(now)
        ? Words.say("room.position.own.role", now.role().map(Role::name).orElse(""))
        : Words.say("room.position.own");
  }

  private static boolean byRole(PanelNow now) {
    return now.panel().settings().speech().positions() == Speech.PositionsBy.ROLE;
  }

  private Writing own(PanelNow now) {
    return byRole(now)
        ? new RoleForm(visit, drafts, visit.roleDraft(0).orElseThrow(), starter(now))
        : new PositionForm(visit, drafts, starter(now));
  }

  private void end() {
    drop();
    setVisible(false);
    var panel = visit.now().panel();
    visit
        .now()
        .actor()
        .seat()
        .flatMap(
            seat ->
                writtenFor
                    .map(role -> panel.caseFor(role, seat))
                    .orElseGet(() -> panel.positionOf(seat)))
        .ifPresent(filed);
  }

  private void drop() {
    form.ifPresent(card::remove);
    form = Optional.empty();
  }

  private static Optional<Starter> starter(PanelNow now) {
    return now.role()
        .flatMap(
            role ->
                now.panel().topic().starters().stream()
                    .filter(starter -> starter.role().equals(role.id()))
                    .findFirst());
  }
}
