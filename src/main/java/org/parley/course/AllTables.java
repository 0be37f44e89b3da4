package org.parley.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.course.Course.Session;
import org.parley.course.Course.Table;
import org.parley.panel.Pace;
import org.parley.panel.Panel;
import org.parley.panel.PanelCommand;
import org.parley.panel.PhaseKind;
import org.parley.panel.Recommendation;
import org.parley.panel.Refusal;
import org.parley.panel.Round;
import org.parley.panel.Settings.AgendaItem;
import org.parley.people.Account;
import org.parley.people.Reception;
import org.parley.room.Answer;
import org.parley.room.Room;
import org.springframework.stereotype.Component;

/// Leads all tables of a session at once. Each step is a command like any other, by the lecturer as
/// the chair of that table; a table that refuses holds up no other.
@Component
public class AllTables {

  /// What a panel needs next; none where it needs nothing.
  private interface Step extends Function<Panel, Optional<PanelCommand>> {}

  private static final List<Step> ON =
      List.of(AllTables::closeRound, AllTables::openNext, AllTables::openRound);
  private static final List<Step> END =
      List.of(AllTables::closeRound, AllTables::adopt, AllTables::close);

  private final Reception reception;

  AllTables(Reception reception) {
    this.reception = reception;
  }

  /// Opens the next phase at every table that has one. An open round is closed before, and a phase
  /// for rounds opens one on all that is on the table, as the clock would.
  ///
  /// @return the tables that refused, and why
  public Map<Table, Refusal> goOn(Session session, Optional<Account.Id> account) {
    return each(session, account, ON);
  }

  /// Adopts the report where its phase is open, and closes every table.
  public Map<Table, Refusal> finish(Session session, Optional<Account.Id> account) {
    return each(session, account, END);
  }

  /// Gives every table that has not begun another agenda and pace.
  ///
  /// @return the tables that refused, and why
  public Map<Table, Refusal> plan(
      Session session, Optional<Account.Id> account, List<AgendaItem> agenda, Pace pace) {
    return each(session, account, List.of(panel -> planned(panel, agenda, pace)));
  }

  private static Optional<PanelCommand> planned(Panel panel, List<AgendaItem> agenda, Pace pace) {
    var settings = panel.settings().following(agenda).paced(pace);
    return settings.equals(panel.settings())
        ? Optional.empty()
        : Optional.of(new PanelCommand.Edit(settings));
  }

  private Map<Table, Refusal> each(
      Session session, Optional<Account.Id> account, List<Step> steps) {
    var asked = new LinkedHashMap<Table, CompletableFuture<Optional<Refusal>>>();
    for (var table : session.tables())
      asked.put(
          table,
          reception
              .room(table.panel(), account)
              .map(room -> take(room, account, steps))
              .orElseGet(
                  () ->
                      CompletableFuture.completedFuture(Optional.of(new Refusal.OnlyTheChair()))));
    var refused = new LinkedHashMap<Table, Refusal>();
    asked.forEach((table, answer) -> answer.join().ifPresent(why -> refused.put(table, why)));
    return refused;
  }

  private CompletableFuture<Optional<Refusal>> take(
      Room room, Optional<Account.Id> account, List<Step> steps) {
    if (steps.isEmpty()) return CompletableFuture.completedFuture(Optional.empty());
    var others = steps.subList(1, steps.size());
    return steps
        .getFirst()
        .apply(room.panel())
        .map(
            command ->
                reception
                    .submit(room, account, command)
                    .thenCompose(answer -> after(answer, room, account, others)))
        .orElseGet(() -> take(room, account, others));
  }

  private CompletableFuture<Optional<Refusal>> after(
      Answer answer, Room room, Optional<Account.Id> account, List<Step> others) {
    return switch (answer) {
      case Answer.Refused(var refusal) -> CompletableFuture.completedFuture(Optional.of(refusal));
      case Answer.Done _ -> take(room, account, others);
    };
  }

  private static Optional<PanelCommand> closeRound(Panel panel) {
    return panel.openRound().map(Round::id).map(PanelCommand.CloseRound::new);
  }

  private static Optional<PanelCommand> openNext(Panel panel) {
    return panel.nextPhase().map(phase -> new PanelCommand.OpenPhase(phase.number()));
  }

  private static Optional<PanelCommand> openRound(Panel panel) {
    var all =
        panel.votable().stream().map(Recommendation::id).collect(Collectors.toUnmodifiableSet());
    var settings = panel.settings();
    return panel
        .openPhase()
        .filter(phase -> phase.kind() == PhaseKind.ROUNDS && !all.isEmpty())
        .map(
            _ ->
                new PanelCommand.OpenRound(
                    all, settings.voting(), settings.rule(), settings.secrecy()));
  }

  private static Optional<PanelCommand> adopt(Panel panel) {
    return panel
        .openPhase()
        .filter(phase -> phase.kind() == PhaseKind.REPORT && panel.adoption().isEmpty())
        .map(_ -> new PanelCommand.AdoptReport(""));
  }

  private static Optional<PanelCommand> close(Panel panel) {
    return panel.isClosed() ? Optional.empty() : Optional.of(new PanelCommand.ClosePanel());
  }
}
