package org.parley.transcript.json;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.parley.consensus.Disclosure;
import org.parley.panel.Amendment;
import org.parley.panel.Anonymity;
import org.parley.panel.Audience;
import org.parley.panel.Outcome;
import org.parley.panel.Panel;
import org.parley.panel.PanelEvent;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.panel.Result;
import org.parley.panel.Round;

/// Why what an entry says does not leave Parley. Its hash always does, so that the chain can be
/// checked.
public enum Withheld {
  /// Ballots of an open round are nobody's business.
  OPEN_ROUND,
  /// Who voted how is not shown after the round either.
  NAMED_BALLOT,
  /// What somebody thinks themselves is nobody's business, before, between or after.
  OPINION,
  /// Counts by role would tell how a few people voted.
  SMALL_GROUP,
  /// A statement no moderator has judged yet.
  NOT_JUDGED,
  /// A rejected statement that is nobody's to read.
  REJECTED,
  /// A chair hides it, or has not let it through yet.
  HIDDEN,
  /// It says which seat acted, where that is not shown.
  AUTHOR,
  /// It has been taken away.
  REDACTED,
  /// A newer Parley wrote it; this one cannot judge it.
  UNKNOWN;

  /// As it stands in the exported file.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Why an event does not leave; empty where it may, to anybody who may look at the panel.
  static Optional<Withheld> of(Panel panel, PanelEvent event) {
    return switch (event) {
      case PanelEvent.BallotCast cast ->
          Optional.of(isClosed(panel, cast.round()) ? NAMED_BALLOT : OPEN_ROUND);
      case PanelEvent.OpinionStated _, PanelEvent.StatementAnswered _ -> Optional.of(OPINION);
      case PanelEvent.RoundClosed closed -> ofCounts(panel, closed);
      case PanelEvent.PositionFiled filed ->
          ofWords(panel, new Target.ToVersion(filed.position(), 1));
      case PanelEvent.PositionRevised revised -> ofRevision(panel, revised);
      case PanelEvent.ReplySubmitted reply ->
          ofReply(panel, reply.reply(), reply.text())
              .or(
                  () ->
                      reply
                          .quote()
                          .filter(_ -> !panel.isOpenToAll(reply.target()))
                          .map(_ -> HIDDEN));
      case PanelEvent.ReplyEdited edited -> ofReply(panel, edited.reply(), edited.text());
      // Said to chairs, and shown to nobody else when what it is for is open again.
      case PanelEvent.Moderating.AppealMade appeal ->
          ofWords(panel, appeal.target()).or(() -> Optional.of(HIDDEN));
      case PanelEvent.QuestionAsked asked ->
          panel
              .audience()
              .question(asked.question())
              .filter(Audience.Question::isKept)
              .map(_ -> HIDDEN);
      case PanelEvent.Concealing.AnonymityRaised raised -> ofAuthor(panel, raised.target());
      case PanelEvent.Concealing.AnonymityOfReasonsRaised _,
          PanelEvent.Concealing.PseudonymsDrawn _ ->
          Optional.of(AUTHOR);
      case PanelEvent.RecommendationProposed proposed ->
          ofWords(panel, new Target.ToRecommendation(proposed.recommendation()));
      case PanelEvent.RecommendationRevised revised ->
          ofWords(panel, new Target.ToRecommendation(revised.recommendation()));
      case PanelEvent.RecommendationWithdrawn withdrawn ->
          ofAuthor(panel, new Target.ToRecommendation(withdrawn.recommendation()));
      case PanelEvent.Drafting drafting -> ofDrafting(panel, drafting);
      case PanelEvent.Saying saying -> ofSaying(panel, saying);
      case PanelEvent.Convened _,
          PanelEvent.Edited _,
          PanelEvent.SeatAdded _,
          PanelEvent.SeatRemoved _,
          PanelEvent.SeatTaken _,
          PanelEvent.SeatLeft _,
          PanelEvent.PhaseOpened _,
          PanelEvent.PhaseClosed _,
          PanelEvent.RolesSwapped _,
          PanelEvent.RoundOpened _,
          PanelEvent.SeatVoted _,
          PanelEvent.ReportAdopted _,
          PanelEvent.PanelClosed _,
          PanelEvent.PhaseExtended _,
          PanelEvent.PhaseReopened _,
          PanelEvent.PanelPaused _,
          PanelEvent.PanelResumed _,
          PanelEvent.ChairHanded _,
          PanelEvent.SpeakerNamed _,
          PanelEvent.StepUndone _,
          PanelEvent.FloorAsked _,
          PanelEvent.FloorRequestWithdrawn _,
          PanelEvent.FloorGiven _,
          PanelEvent.SpeechEnded _,
          PanelEvent.FloorTermsSet _,
          PanelEvent.ProxiesAllowed _,
          PanelEvent.ProxyGiven _,
          PanelEvent.ProxyTakenBack _,
          PanelEvent.VotesWeighed _,
          PanelEvent.StageSet _,
          PanelEvent.AudienceAdmitted _,
          PanelEvent.QuestionVotedFor _,
          PanelEvent.QuestionMarked _,
          PanelEvent.Concealing.AnonymityOfAllRaised _,
          PanelEvent.Moderating.ContentHidden _,
          PanelEvent.Moderating.ContentRestored _,
          PanelEvent.Moderating.AppealRejected _,
          PanelEvent.Moderating.ReplyReleased _,
          PanelEvent.Moderating.VersionReleased _,
          PanelEvent.Moderating.SeatWarned _,
          PanelEvent.Moderating.SeatMuted _,
          PanelEvent.Moderating.SeatUnmuted _ ->
          Optional.empty();
    };
  }

  /// Whoever keeps a text answers the amendments to it.
  private static Optional<Withheld> ofDrafting(Panel panel, PanelEvent.Drafting drafting) {
    return switch (drafting) {
      case PanelEvent.Drafting.AmendmentProposed proposed ->
          ofWords(panel, new Target.ToAmendment(proposed.amendment()));
      case PanelEvent.Drafting.AmendmentWithdrawn withdrawn ->
          ofAuthor(panel, new Target.ToAmendment(withdrawn.amendment()));
      case PanelEvent.Drafting.AmendmentAccepted accepted -> ofKeeper(panel, accepted.amendment());
      case PanelEvent.Drafting.AmendmentRejected rejected ->
          panel.isOpenToAll(new Target.ToAmendment(rejected.amendment()))
              ? ofKeeper(panel, rejected.amendment())
              : Optional.of(HIDDEN);
      case PanelEvent.Drafting.AmendmentPutToVote _,
          PanelEvent.Drafting.AmendmentCarried _,
          PanelEvent.Drafting.AmendmentLost _ ->
          Optional.empty();
      case PanelEvent.Drafting.SupportGiven given ->
          ofOthers(panel, new Target.ToRecommendation(given.recommendation()));
      case PanelEvent.Drafting.SupportEnded ended ->
          ofOthers(panel, new Target.ToRecommendation(ended.recommendation()));
    };
  }

  private static Optional<Withheld> ofSaying(Panel panel, PanelEvent.Saying saying) {
    return switch (saying) {
      case PanelEvent.Saying.ConvincingMarked marked -> ofOthers(panel, marked.target());
      case PanelEvent.Saying.ConvincingUnmarked unmarked -> ofOthers(panel, unmarked.target());
      case PanelEvent.Saying.PositionSigned signed ->
          ofOthers(panel, new Target.ToPosition(signed.position()));
      case PanelEvent.Saying.SignatureWithdrawn withdrawn ->
          ofOthers(panel, new Target.ToPosition(withdrawn.position()));
      case PanelEvent.Saying.InterestsDeclared declared -> ofInterests(panel, declared);
    };
  }

  /// The entry does not say which of the seat's declarations it is. Those that read the same leave
  /// together.
  private static Optional<Withheld> ofInterests(
      Panel panel, PanelEvent.Saying.InterestsDeclared declared) {
    return panel.moderation().hidden().keySet().stream()
            .anyMatch(
                hidden ->
                    hidden instanceof Target.ToInterests interests
                        && interests.seat().equals(declared.seat())
                        && panel.isDeclaredIn(interests, declared.text()))
        ? Optional.of(HIDDEN)
        : Optional.empty();
  }

  /// Of what stands under a pseudonym it would tell who is not its author.
  private static Optional<Withheld> ofOthers(Panel panel, Target target) {
    return panel.anonymityOfOthers(target) == Anonymity.NAMED
        ? Optional.empty()
        : Optional.of(AUTHOR);
  }

  private static Optional<Withheld> ofKeeper(Panel panel, Amendment.Id amendment) {
    return panel
        .discussion()
        .amendment(amendment)
        .flatMap(it -> ofAuthor(panel, new Target.ToRecommendation(it.recommendation())));
  }

  /// The entry does not say which version it made. Those that read the same leave together.
  private static Optional<Withheld> ofRevision(Panel panel, PanelEvent.PositionRevised revised) {
    return panel.position(revised.position()).stream()
        .flatMap(position -> position.versions().stream())
        .filter(version -> version.text().equals(revised.text()))
        .map(version -> ofWords(panel, new Target.ToVersion(revised.position(), version.number())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Where a chair reads replies first, what a reply said before it was changed may never have been
  /// let through, and stands nowhere any more.
  private static Optional<Withheld> ofReply(Panel panel, Reply.Id id, String text) {
    boolean gone =
        panel
            .reply(id)
            .filter(reply -> panel.isReadFirst(reply) && !reply.text().equals(text))
            .isPresent();
    return gone ? Optional.of(HIDDEN) : ofWords(panel, new Target.ToReply(id));
  }

  private static Optional<Withheld> ofWords(Panel panel, Target target) {
    return panel.isOpenToAll(target) ? ofAuthor(panel, target) : Optional.of(HIDDEN);
  }

  private static Optional<Withheld> ofAuthor(Panel panel, Target target) {
    return panel.isNamed(target) ? Optional.empty() : Optional.of(AUTHOR);
  }

  private static boolean isClosed(Panel panel, Round.Id id) {
    return panel.round(id).filter(round -> !round.isOpen()).isPresent();
  }

  /// Secret rounds publish nothing but what may be shown. Others record each role, however small.
  private static Optional<Withheld> ofCounts(Panel panel, PanelEvent.RoundClosed closed) {
    boolean secret = panel.round(closed.round()).filter(Round::isSecret).isPresent();
    return secret || votes(closed.result()).allMatch(v -> isShown(panel.settings().disclosure(), v))
        ? Optional.empty()
        : Optional.of(SMALL_GROUP);
  }

  /// Of each question that was answered, how many of each role did.
  private static Stream<SequencedMap<String, Integer>> votes(Result result) {
    return switch (result) {
      case Result.Judged(var outcomes, _) ->
          outcomes.stream()
              .map(outcome -> votes(outcome.parts(), Outcome.Part::roles, Outcome.Part::people));
      case Result.Chosen(_, var parts) ->
          Stream.of(votes(parts, Result.Part::roles, Result.Part::people));
    };
  }

  private static <P> SequencedMap<String, Integer> votes(
      Iterable<P> parts, Function<P, ?> roles, ToIntFunction<P> cast) {
    var votes = new LinkedHashMap<String, Integer>();
    parts.forEach(part -> votes.put(roles.apply(part).toString(), cast.applyAsInt(part)));
    return votes;
  }

  private static boolean isShown(Disclosure disclosure, SequencedMap<String, Integer> votes) {
    return disclosure.shows(votes.values().stream().mapToInt(Integer::intValue).sum())
        && disclosure.groups(votes).size() == votes.size();
  }
}
