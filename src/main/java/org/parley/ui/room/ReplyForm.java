package org.parley.ui.room;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.Refusal;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Reply.Kind;
import org.parley.panel.Reply.Target;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Choice;

/// Where a panelist replies to something.
@JsModule("./parley-marked.ts")
final class ReplyForm extends Writing {

  private final Target target;
  private final Optional<Role.Id> writtenFor;
  private final Choice<Kind> kind;

  /// @param question the question that is replied to, if it is one
  ReplyForm(Visit visit, Drafts drafts, Target target, boolean question) {
    super(visit, drafts, to(target), 0, Action.REPLY, Words.say("room.reply.send"));
    this.target = target;
    this.writtenFor = visit.now().arguesFor();
    beforeSending().tellOfNew(Anonymity.Of.REPLIES, writtenFor.isPresent());
    kind =
        new Choice<>(
                Words.say("room.reply.kind"),
                question
                    ? List.of(Kind.ANSWERS, Kind.SUPPORTS, Kind.CHALLENGES, Kind.ASKS)
                    : List.of(Kind.SUPPORTS, Kind.CHALLENGES, Kind.ASKS),
                k -> new Span(Words.say("room.reply." + k.key())))
            .toldLater();
    if (question) kind.setValue(Kind.ANSWERS);
    choice("kind", kind);
    text(Field.REPLY, Words.say("room.reply.text"), "").setRequired(true);
    text(Field.QUOTE, Words.say("saying.quote"), "").setHelperText(Words.say("saying.quote.hint"));
    pointOut(new SaidAlike(visit, Optional.empty()), Field.REPLY);
    addAttachListener(_ -> takeMarked());
  }

  /// What the writer has marked in the text above becomes the passage they reply to.
  private void takeMarked() {
    field(Field.QUOTE).getElement().executeJs("window.parley.takeMarked(this)");
  }

  /// What tells the form from the reader's other forms.
  static String to(Target target) {
    return "reply-"
        + switch (target) {
          case Target.ToPosition(var id) -> "position-" + id.number();
          case Target.ToReply(var id) -> "reply-" + id.number();
          case Target.ToRecommendation(var id) -> "recommendation-" + id.number();
          case Target.ToAmendment(var id) -> "amendment-" + id.number();
          case Target.ToReason(var round, var id, var number) ->
              "reason-" + round.number() + "-" + id.number() + "-" + number;
          case Target.ToVersion(var id, var version) -> "version-" + id.number() + "-" + version;
          case Target.ToInterests(var seat, var number) ->
              "interests-" + seat.number() + "-" + number;
        };
  }

  @Override
  Optional<PanelCommand> command() {
    if (kind.isEmpty()) {
      kind.wrong(Words.say("room.reply.kind.missing"));
      return Optional.empty();
    }
    return Optional.of(
        new PanelCommand.SubmitReply(
            target, kind.getValue(), said(Field.REPLY), said(Field.QUOTE), writtenFor));
  }

  /// Roles may be swapped, or come back, while somebody writes, and whoever writes may be muted:
  /// they are told before they write more.
  @Override
  Optional<Refusal> refusal(PanelNow now) {
    return super.refusal(now).or(() -> now.resting(writtenFor)).or(now::muted);
  }

  @Override
  Optional<Edition> latest(PanelNow now) {
    return Optional.empty();
  }
}
