package org.parley.panel;

import java.util.Optional;
import java.util.function.Supplier;
import org.parley.panel.PanelCommand.Moderating.Appeal;
import org.parley.panel.PanelCommand.Moderating.EditReply;
import org.parley.panel.PanelCommand.Moderating.Hide;
import org.parley.panel.PanelCommand.Moderating.Mute;
import org.parley.panel.PanelCommand.Moderating.RejectAppeal;
import org.parley.panel.PanelCommand.Moderating.Release;
import org.parley.panel.PanelCommand.Moderating.ReleaseVersion;
import org.parley.panel.PanelCommand.Moderating.Warn;
import org.parley.panel.PanelEvent.Moderating.AppealMade;
import org.parley.panel.PanelEvent.Moderating.AppealRejected;
import org.parley.panel.PanelEvent.Moderating.ContentHidden;
import org.parley.panel.PanelEvent.Moderating.ContentRestored;
import org.parley.panel.PanelEvent.Moderating.ReplyReleased;
import org.parley.panel.PanelEvent.Moderating.SeatMuted;
import org.parley.panel.PanelEvent.Moderating.SeatUnmuted;
import org.parley.panel.PanelEvent.Moderating.SeatWarned;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Reply.Target;

/// Hiding what was said, appealing against it, and keeping somebody from replying.
final class ModerationRules {

  private ModerationRules() {}

  static Decision decide(Panel panel, Seat.Id seat, PanelCommand.Moderating command) {
    return switch (command) {
      case Hide hide -> hide(panel, hide);
      case PanelCommand.Moderating.Restore(var target) ->
          panel.moderation().hidden(target).isPresent()
              ? Decider.unless(
                  JudgingRules.lifting(panel, seat, target),
                  () -> Decision.accept(new ContentRestored(target)))
              : Decision.refuse(new Refusal.NothingChanged());
      case Appeal appeal -> appeal(panel, seat, appeal);
      case RejectAppeal reject -> reject(panel, seat, reject);
      case Release release -> release(panel, release);
      case ReleaseVersion release -> VersionRules.release(panel, seat, release);
      case Warn(var whom, var words) ->
          to(panel, seat, whom, words, () -> Decision.accept(new SeatWarned(whom, words)));
      case Mute(var whom, var words) ->
          to(panel, seat, whom, words, () -> Decision.accept(new SeatMuted(whom, words)));
      case PanelCommand.Moderating.Unmute(var whom) ->
          Decider.unless(
              JudgingRules.judging(seat, whom),
              () ->
                  panel.moderation().muted(whom).isPresent()
                      ? Decision.accept(new SeatUnmuted(whom))
                      : Decision.refuse(new Refusal.NothingChanged()));
      case EditReply edit -> edit(panel, seat, edit);
    };
  }

  private static Decision hide(Panel panel, Hide hide) {
    if (panel.moderation().hidden(hide.target()).isPresent())
      return Decision.refuse(new Refusal.NothingChanged());
    boolean other = hide.reason() == Moderation.Reason.OTHER;
    return Decider.unless(
        changed(panel, hide)
            .or(() -> HidingRules.problem(panel, hide.target()))
            .or(
                () ->
                    other
                        ? Texts.required(Field.REASON, hide.words(), Texts.REASON)
                        : Texts.optional(Field.REASON, hide.words(), Texts.REASON)),
        () -> Decision.accept(new ContentHidden(hide.target(), hide.reason(), hide.words())));
  }

  /// A reply is hidden as it was read: its author may have taken out meanwhile what it is hidden
  /// for.
  private static Optional<Refusal> changed(Panel panel, Hide hide) {
    if (!(hide.target() instanceof Target.ToReply(var id))) return Optional.empty();
    return panel
        .reply(id)
        .map(Reply::version)
        .filter(latest -> hide.version().filter(read -> !read.equals(latest)).isPresent())
        .map(Refusal.ChangedMeanwhile::new);
  }

  private static Decision appeal(Panel panel, Seat.Id seat, Appeal appeal) {
    var hidden = panel.moderation().hidden(appeal.target());
    if (hidden.isEmpty()) return Decision.refuse(new Refusal.NothingChanged());
    if (!panel.answersFor(seat, appeal.target()))
      return Decision.refuse(new Refusal.OnlyTheAuthor());
    if (hidden.get().appeal().isPresent()) return Decision.refuse(new Refusal.AppealedAlready());
    return Decider.unless(
        Texts.required(Field.REASON, appeal.words(), Texts.REASON),
        () -> Decision.accept(new AppealMade(appeal.target(), appeal.words())));
  }

  /// An appeal is judged once.
  private static Decision reject(Panel panel, Seat.Id seat, RejectAppeal reject) {
    var hidden = panel.moderation().hidden(reject.target()).filter(Moderation.Hidden::isAppealed);
    if (hidden.isEmpty()) return Decision.refuse(new Refusal.NothingChanged());
    return Decider.unless(
        JudgingRules.judging(panel, seat, reject.target())
            .or(() -> Texts.required(Field.REASON, reject.words(), Texts.REASON)),
        () -> Decision.accept(new AppealRejected(reject.target(), reject.words())));
  }

  /// Lets a reply through as it was read: what its author made of it meanwhile nobody has judged.
  private static Decision release(Panel panel, Release release) {
    var reply = panel.reply(release.reply());
    if (reply.isEmpty()) return Decision.refuse(new Refusal.NothingToReplyTo());
    int latest = reply.get().version();
    if (release.version() != latest) return Decision.refuse(new Refusal.ChangedMeanwhile(latest));
    return panel.isWaiting(reply.get())
        ? Decision.accept(new ReplyReleased(release.reply()))
        : Decision.refuse(new Refusal.NothingChanged());
  }

  private static Decision to(
      Panel panel, Seat.Id by, Seat.Id whom, String words, Supplier<Decision> then) {
    var seat = panel.seat(whom).filter(found -> found.kind() == Seat.Kind.PANELIST);
    if (seat.isEmpty()) return Decision.refuse(new Refusal.NoSuchSeat(whom.number()));
    if (!seat.get().isHeld()) return Decision.refuse(new Refusal.SeatIsVacant());
    return Decider.unless(
        JudgingRules.judging(by, whom).or(() -> Texts.required(Field.REASON, words, Texts.REASON)),
        then);
  }

  /// Why a seat may neither reply nor change a reply for now.
  static Optional<Refusal> muted(Panel panel, Seat.Id seat) {
    return panel
        .moderation()
        .muted(seat)
        .map(
            muted ->
                panel.seat(seat).orElseThrow().isHeldSince(muted.at())
                    ? new Refusal.IsMuted(muted.words())
                    : new Refusal.MutedBefore());
  }

  private static Decision edit(Panel panel, Seat.Id seat, EditReply edit) {
    var found = panel.reply(edit.reply());
    if (found.isEmpty()) return Decision.refuse(new Refusal.NothingToReplyTo());
    var reply = found.get();
    if (!reply.seat().equals(seat)) return Decision.refuse(new Refusal.OnlyTheAuthor());
    var muted = muted(panel, seat);
    if (muted.isPresent()) return Decision.refuse(muted.get());
    if (panel.moderation().hidden(new Target.ToReply(reply.id())).isPresent())
      return Decision.refuse(new Refusal.IsHidden());
    if (isTakenUp(panel, reply)) return Decision.refuse(new Refusal.IsTakenUp());
    if (edit.text().equals(reply.text())) return Decision.refuse(new Refusal.NothingChanged());
    return Decider.unless(
        Texts.required(Field.REPLY, edit.text(), Texts.BODY),
        () -> Decision.accept(new PanelEvent.ReplyEdited(reply.id(), edit.text())));
  }

  /// Whether somebody has answered it, found it convincing, or voted since on what it is about.
  static boolean isTakenUp(Panel panel, Reply reply) {
    var target = new Target.ToReply(reply.id());
    if (panel.replies().stream().anyMatch(other -> other.target().equals(target))) return true;
    if (!panel.discussion().voices().convinced(target).isEmpty()) return true;
    return reply.target() instanceof Target.ToRecommendation(var id)
        && panel.rounds().stream()
            .filter(round -> !round.opened().isBefore(reply.at()))
            .anyMatch(round -> round.item(id).isPresent() && !round.voted().isEmpty());
  }
}
