package org.parley.ui.chair;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.panel.Action;
import org.parley.panel.Audience.Question;
import org.parley.panel.Moderation.Reason;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.Release;
import org.parley.panel.PanelCommand.Moderating.ReleaseVersion;
import org.parley.panel.PanelCommand.Moderating.Restore;
import org.parley.panel.Queued;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// One thing that waits to be judged, with what can be done about it.
final class QueueLine extends ListItem {

  private final Visit visit;
  private final Span heading = new Span();
  private final QueuedText text = new QueuedText();
  private final Paragraph why = new Paragraph();
  private final Paragraph another = new Paragraph();
  private final Queued queued;
  private final Component last;
  private final List<ActButton> acts;

  QueueLine(Visit visit, Queued queued) {
    this.visit = visit;
    this.queued = queued;
    heading.addClassNames("small", "label");
    why.addClassName("small");
    Optional<Component> against = Optional.empty();
    acts =
        switch (queued) {
          case Queued.Unread(var id, var version, _) -> {
            var reason = reasons();
            against = Optional.of(reason);
            yield List.of(
                moderate("moderation.release", new Release(id, version)),
                hide(new Target.ToReply(id), Optional.of(version), reason));
          }
          case Queued.Unshown(var id, var version, _) -> {
            var reason = reasons();
            against = Optional.of(reason);
            yield List.of(
                moderate("moderation.release", new ReleaseVersion(id, version)),
                hide(new Target.ToVersion(id, version), Optional.empty(), reason));
          }
          case Queued.Unasked(var id, _) ->
              List.of(
                  mark("audience.release", id, Question.State.OPEN),
                  mark("audience.aside", id, Question.State.SET_ASIDE));
          case Queued.Appealed(var target, _) -> {
            var words = new TextField(Words.say("chair.queue.why-not"));
            against = Optional.of(words);
            yield List.of(
                target instanceof Target.ToVersion(var id, var version)
                    ? moderate("moderation.release", new ReleaseVersion(id, version))
                    : moderate("moderation.restore", new Restore(target)),
                act(
                    "moderation.reject",
                    Action.MODERATE,
                    () -> Optional.of(new RejectAppeal(target, words.getValue()))));
          }
        };
    last = against(against, acts.getLast());
    var ways = new Div(acts.getFirst(), last);
    ways.addClassName("ways");
    another.addClassName("small");
    another.setVisible(false);
    addClassName("queue-line");
    add(heading, text, why, another, ways);
  }

  /// A reason stays beside what it is the reason for.
  private static Component against(Optional<Component> reason, ActButton act) {
    if (reason.isEmpty()) return act;
    var both = new Div(reason.get(), act);
    both.addClassName("against");
    return both;
  }

  /// Reasons that need no words of their own; another one is given in the room.
  private static Select<Reason> reasons() {
    var reason = new Select<Reason>();
    reason.setLabel(Words.say("moderation.reason"));
    reason.setItems(Arrays.stream(Reason.values()).filter(it -> it != Reason.OTHER).toList());
    reason.setItemLabelGenerator(Words.ofPanels()::of);
    reason.setValue(Reason.OFF_TOPIC);
    return reason;
  }

  private ActButton hide(Target target, Optional<Integer> version, Select<Reason> reason) {
    return act(
        "moderation.hide",
        Action.MODERATE,
        () -> reason.getOptionalValue().map(it -> new Hide(target, it, "", version)));
  }

  private ActButton moderate(String words, PanelCommand.Moderating command) {
    return act(words, Action.MODERATE, () -> Optional.of(command));
  }

  private ActButton mark(String words, Question.Id question, Question.State state) {
    return act(
        words,
        Action.MARK_QUESTION,
        () -> Optional.of(new PanelCommand.MarkQuestion(question, state)));
  }

  private ActButton act(String words, Action action, Supplier<Optional<PanelCommand>> command) {
    return new ActButton(Words.say(words), visit, action, command);
  }

  void show(QueuedShown shown) {
    heading.setText(shown.heading());
    text.show(shown.said());
    why.setText(shown.why().isEmpty() ? "" : Words.say("chair.queue.why", shown.why()));
    why.setVisible(!shown.why().isEmpty());
    if (queued instanceof Queued.Appealed(var target, _)) bar(target, visit.now());
    acts.forEach(act -> act.show(visit.now()));
  }

  /// Nobody judges in a case of their own.
  private void bar(Target target, PanelNow now) {
    var barred = now.judging(target);
    another.setText(barred.map(Words::of).orElse(""));
    another.setVisible(barred.isPresent());
    acts.getFirst().setVisible(now.lifting(target).isEmpty());
    last.setVisible(barred.isEmpty());
  }
}
