package org.parley.ui.room;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.panel.Action;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.Release;
import org.parley.panel.PanelCommand.Moderating.ReleaseVersion;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Sentences;

/// Says that something is hidden or waits, and why, and offers what the reader can do about it. Its
/// parts are made only for whoever needs them: one stands below each thing that is said.
final class VeilPart extends Div {

  private final Target target;
  private final Visit visit;
  private final Drafts drafts;
  private final Sentences state = new Sentences();
  private Optional<Tools> tools = Optional.empty();

  private record Tools(
      Unfold hide,
      ActButton restore,
      KeyedList<PanelCommand, ActButton> release,
      Unfold reject,
      Unfold appeal) {}

  VeilPart(Target target, Visit visit, Drafts drafts) {
    this.target = target;
    this.visit = visit;
    this.drafts = drafts;
    addClassName("veil");
    state.addClassName("small");
    add(state);
  }

  void show(Veil veil, PanelNow now) {
    state.say(veil.told());
    state.setClassName("near", !veil.isOpen());
    if (veil.acts() && tools.isEmpty()) tools = Optional.of(make());
    tools.ifPresent(made -> show(made, veil, now));
    setVisible(veil.isSeen());
  }

  private static void show(Tools tools, Veil veil, PanelNow now) {
    boolean hidden = veil.hidden().isPresent();
    boolean version = veil.target() instanceof Target.ToVersion;
    tools.hide().show(veil.mayHide());
    // A version that was hidden while it waited was never shown: it is let through or not.
    tools.restore().setVisible(veil.mayLift() && hidden && !version);
    tools.release().show(veil.mayLift() ? release(veil, now).stream().toList() : List.of());
    tools.reject().show(veil.mayJudge());
    tools.appeal().show(veil.mayAppeal());
    tools.restore().show(now);
  }

  private Tools make() {
    var restore = act("restore", new Restore(target));
    var release = new Div();
    release.addClassName("release");
    var made =
        new Tools(
            new Unfold(
                Words.say("moderation.hide"),
                visit,
                drafts,
                HideForm.of(target),
                _ -> new HideForm(visit, drafts, target),
                () -> 0),
            restore,
            new KeyedList<>(
                release,
                Function.identity(),
                command -> button("release", command),
                (button, _) -> button.show(visit.now())),
            writing("reject", Action.MODERATE, words -> new RejectAppeal(target, words)),
            writing("appeal", Action.APPEAL, words -> new Appeal(target, words)));
    add(release, restore, made.hide(), made.reject(), made.appeal());
    return made;
  }

  /// What lets it through as it reads now. What is written after that is let through by another
  /// button, so that one that was pressed on an older text does nothing.
  private static Optional<PanelCommand> release(Veil veil, PanelNow now) {
    return switch (veil.target()) {
      case Target.ToReply(var id) ->
          now.panel()
              .reply(id)
              .filter(_ -> veil.waiting())
              .map(reply -> new Release(id, reply.version()));
      case Target.ToVersion(var id, var version) -> Optional.of(new ReleaseVersion(id, version));
      case Target.ToPosition _,
          Target.ToRecommendation _,
          Target.ToAmendment _,
          Target.ToReason _,
          Target.ToInterests _ ->
          Optional.empty();
    };
  }

  private ActButton act(String name, PanelCommand command) {
    return button(name, command).quiet();
  }

  private ActButton button(String name, PanelCommand command) {
    return new ActButton(
        Words.say("moderation." + name), visit, Action.MODERATE, () -> Optional.of(command));
  }

  private Unfold writing(String name, Action action, Function<String, PanelCommand> make) {
    return new Unfold(
        Words.say("moderation." + name),
        visit,
        drafts,
        name + "-" + ReplyForm.to(target),
        _ -> new ReasonForm(visit, drafts, name + "-" + ReplyForm.to(target), name, action, make),
        () -> 0);
  }
}
