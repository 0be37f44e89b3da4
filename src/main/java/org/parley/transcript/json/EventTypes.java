package org.parley.transcript.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.parley.panel.PanelEvent;

/// The names under which events are stored. A name, once released, keeps its meaning and shape for
/// ever; a new shape gets a new version. `EventShapesTest` holds samples of each, and writes those
/// of a new one.
final class EventTypes {

  private static final Map<String, Class<? extends PanelEvent>> CLASSES =
      Map.ofEntries(
          Map.entry("convened", PanelEvent.Convened.class),
          Map.entry("edited", PanelEvent.Edited.class),
          Map.entry("seat-added", PanelEvent.SeatAdded.class),
          Map.entry("seat-removed", PanelEvent.SeatRemoved.class),
          Map.entry("seat-taken", PanelEvent.SeatTaken.class),
          Map.entry("seat-left", PanelEvent.SeatLeft.class),
          Map.entry("phase-opened", PanelEvent.PhaseOpened.class),
          Map.entry("phase-closed", PanelEvent.PhaseClosed.class),
          Map.entry("roles-swapped", PanelEvent.RolesSwapped.class),
          Map.entry("position-filed", PanelEvent.PositionFiled.class),
          Map.entry("position-revised", PanelEvent.PositionRevised.class),
          Map.entry("reply-submitted", PanelEvent.ReplySubmitted.class),
          Map.entry("recommendation-proposed", PanelEvent.RecommendationProposed.class),
          Map.entry("recommendation-revised", PanelEvent.RecommendationRevised.class),
          Map.entry("recommendation-withdrawn", PanelEvent.RecommendationWithdrawn.class),
          Map.entry("round-opened", PanelEvent.RoundOpened.class),
          Map.entry("ballot-cast", PanelEvent.BallotCast.class),
          Map.entry("seat-voted", PanelEvent.SeatVoted.class),
          Map.entry("round-closed", PanelEvent.RoundClosed.class),
          Map.entry("report-adopted", PanelEvent.ReportAdopted.class),
          Map.entry("panel-closed", PanelEvent.PanelClosed.class),
          Map.entry("phase-extended", PanelEvent.PhaseExtended.class),
          Map.entry("phase-reopened", PanelEvent.PhaseReopened.class),
          Map.entry("panel-paused", PanelEvent.PanelPaused.class),
          Map.entry("panel-resumed", PanelEvent.PanelResumed.class),
          Map.entry("chair-handed", PanelEvent.ChairHanded.class),
          Map.entry("speaker-named", PanelEvent.SpeakerNamed.class),
          Map.entry("step-undone", PanelEvent.StepUndone.class),
          Map.entry("floor-asked", PanelEvent.FloorAsked.class),
          Map.entry("floor-request-withdrawn", PanelEvent.FloorRequestWithdrawn.class),
          Map.entry("floor-given", PanelEvent.FloorGiven.class),
          Map.entry("speech-ended", PanelEvent.SpeechEnded.class),
          Map.entry("floor-terms-set", PanelEvent.FloorTermsSet.class),
          Map.entry("proxies-allowed", PanelEvent.ProxiesAllowed.class),
          Map.entry("proxy-given", PanelEvent.ProxyGiven.class),
          Map.entry("proxy-taken-back", PanelEvent.ProxyTakenBack.class),
          Map.entry("votes-weighed", PanelEvent.VotesWeighed.class),
          Map.entry("stage-set", PanelEvent.StageSet.class),
          Map.entry("audience-admitted", PanelEvent.AudienceAdmitted.class),
          Map.entry("question-asked", PanelEvent.QuestionAsked.class),
          Map.entry("question-voted-for", PanelEvent.QuestionVotedFor.class),
          Map.entry("question-marked", PanelEvent.QuestionMarked.class),
          Map.entry("statement-answered", PanelEvent.StatementAnswered.class),
          Map.entry("opinion-stated", PanelEvent.OpinionStated.class),
          Map.entry("amendment-proposed", PanelEvent.Drafting.AmendmentProposed.class),
          Map.entry("amendment-accepted", PanelEvent.Drafting.AmendmentAccepted.class),
          Map.entry("amendment-rejected", PanelEvent.Drafting.AmendmentRejected.class),
          Map.entry("amendment-withdrawn", PanelEvent.Drafting.AmendmentWithdrawn.class),
          Map.entry("amendment-put-to-vote", PanelEvent.Drafting.AmendmentPutToVote.class),
          Map.entry("amendment-carried", PanelEvent.Drafting.AmendmentCarried.class),
          Map.entry("amendment-lost", PanelEvent.Drafting.AmendmentLost.class),
          Map.entry("support-given", PanelEvent.Drafting.SupportGiven.class),
          Map.entry("support-ended", PanelEvent.Drafting.SupportEnded.class),
          Map.entry("convincing-marked", PanelEvent.Saying.ConvincingMarked.class),
          Map.entry("convincing-unmarked", PanelEvent.Saying.ConvincingUnmarked.class),
          Map.entry("position-signed", PanelEvent.Saying.PositionSigned.class),
          Map.entry("signature-withdrawn", PanelEvent.Saying.SignatureWithdrawn.class),
          Map.entry("interests-declared", PanelEvent.Saying.InterestsDeclared.class),
          Map.entry("pseudonyms-drawn", PanelEvent.Concealing.PseudonymsDrawn.class),
          Map.entry("anonymity-raised", PanelEvent.Concealing.AnonymityRaised.class),
          Map.entry(
              "anonymity-of-reasons-raised", PanelEvent.Concealing.AnonymityOfReasonsRaised.class),
          Map.entry("anonymity-of-all-raised", PanelEvent.Concealing.AnonymityOfAllRaised.class),
          Map.entry("reply-edited", PanelEvent.ReplyEdited.class),
          Map.entry("content-hidden", PanelEvent.Moderating.ContentHidden.class),
          Map.entry("content-restored", PanelEvent.Moderating.ContentRestored.class),
          Map.entry("appeal-made", PanelEvent.Moderating.AppealMade.class),
          Map.entry("appeal-rejected", PanelEvent.Moderating.AppealRejected.class),
          Map.entry("reply-released", PanelEvent.Moderating.ReplyReleased.class),
          Map.entry("version-released", PanelEvent.Moderating.VersionReleased.class),
          Map.entry("seat-warned", PanelEvent.Moderating.SeatWarned.class),
          Map.entry("seat-muted", PanelEvent.Moderating.SeatMuted.class),
          Map.entry("seat-unmuted", PanelEvent.Moderating.SeatUnmuted.class));

  private static final Map<Class<?>, String> NAMES = new HashMap<>();

  static {
    CLASSES.forEach((name, type) -> NAMES.put(type, name));
  }

  private EventTypes() {}

  static String nameOf(PanelEvent event) {
    var name = NAMES.get(event.getClass());
    if (name == null) throw new IllegalStateException("no name for " + event.getClass());
    return name;
  }

  /// Empty if this Parley does not know the type.
  static Optional<Class<? extends PanelEvent>> named(String name, int version) {
    return version == 1 ? Optional.ofNullable(CLASSES.get(name)) : Optional.empty();
  }

  static Map<String, Class<? extends PanelEvent>> all() {
    return CLASSES;
  }
}
