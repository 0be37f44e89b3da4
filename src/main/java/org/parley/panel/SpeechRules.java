package org.parley.panel;

import java.util.Optional;
import org.parley.panel.PanelCommand.FilePosition;
import org.parley.panel.PanelCommand.RevisePosition;
import org.parley.panel.PanelCommand.SubmitReply;
import org.parley.panel.Reply.Target;

/// Positions and replies.
final class SpeechRules {

  private SpeechRules() {}

  static Decision file(Panel panel, Seat.Id seat, FilePosition file) {
    return Decider.unless(
        SwapRules.filing(panel, seat, file.writtenFor())
            .or(
                () ->
                    file.writtenFor().isEmpty()
                        ? RolePositions.speaking(panel, seat)
                        : Optional.empty())
            .or(() -> Texts.problem(file.text())),
        () ->
            Decision.accept(
                new PanelEvent.PositionFiled(
                    new Position.Id(panel.filed().size() + 1),
                    seat,
                    file.text(),
                    file.writtenFor())));
  }

  static Decision revise(Panel panel, Seat.Id seat, RevisePosition revise) {
    var found = panel.position(revise.position());
    if (found.isEmpty())
      return Decision.refuse(new Refusal.NoSuchPosition(revise.position().number()));
    var position = found.get();
    if (!RolePositions.isOf(panel, seat, position))
      return Decision.refuse(new Refusal.NotYourPosition());
    if (RolePositions.isOne(panel, position)) {
      var another = RolePositions.speaking(panel, seat);
      if (another.isPresent()) return Decision.refuse(another.get());
    }
    var resting = panel.resting(position);
    if (resting.isPresent()) return Decision.refuse(resting.get());
    int latest = position.current().number();
    if (revise.basedOn() != latest) return Decision.refuse(new Refusal.ChangedMeanwhile(latest));
    if (revise.text().equals(position.current().text()))
      return Decision.refuse(new Refusal.NothingChanged());
    return Decider.unless(
        Texts.problem(revise.text()),
        () -> Decision.accept(new PanelEvent.PositionRevised(position.id(), revise.text())));
  }

  static Decision reply(Panel panel, Seat.Id seat, SubmitReply reply) {
    return Decider.unless(
        ModerationRules.muted(panel, seat)
            .or(() -> SwapRules.writing(panel, seat, reply.writtenFor()))
            .or(() -> problem(panel, reply))
            .or(() -> Texts.required(Refusal.Field.REPLY, reply.text(), Texts.BODY))
            .or(() -> Quotes.problem(panel, reply.target(), reply.quote())),
        () ->
            Decision.accept(
                new PanelEvent.ReplySubmitted(
                    new Reply.Id(panel.replies().size() + 1),
                    seat,
                    reply.target(),
                    reply.kind(),
                    reply.text(),
                    Optional.of(reply.quote().strip()).filter(quote -> !quote.isEmpty()),
                    reply.writtenFor())));
  }

  private static Optional<Refusal> problem(Panel panel, SubmitReply reply) {
    boolean exists =
        switch (reply.target()) {
          case Target.ToPosition(var id) -> panel.position(id).isPresent();
          case Target.ToReply(var id) -> panel.reply(id).isPresent();
          case Target.ToRecommendation(var id) ->
              panel.recommendation(id).filter(r -> !r.withdrawn()).isPresent();
          case Target.ToAmendment _, Target.ToReason _, Target.ToVersion _, Target.ToInterests _ ->
              false;
        };
    if (!exists || !panel.isOpenToAll(reply.target()))
      return Optional.of(new Refusal.NothingToReplyTo());
    boolean question =
        reply.target() instanceof Target.ToReply(var id)
            && panel.reply(id).filter(r -> r.kind() == Reply.Kind.ASKS).isPresent();
    return reply.kind() == Reply.Kind.ANSWERS && !question
        ? Optional.of(new Refusal.OnlyQuestionsAreAnswered())
        : Optional.empty();
  }
}
