package org.parley.panel;

import java.time.Instant;
import org.parley.panel.PanelEvent.Drafting.AmendmentAccepted;
import org.parley.panel.PanelEvent.Drafting.AmendmentCarried;
import org.parley.panel.PanelEvent.Drafting.AmendmentLost;
import org.parley.panel.PanelEvent.Drafting.AmendmentProposed;
import org.parley.panel.PanelEvent.Drafting.AmendmentPutToVote;
import org.parley.panel.PanelEvent.Drafting.AmendmentRejected;
import org.parley.panel.PanelEvent.Drafting.AmendmentWithdrawn;
import org.parley.panel.PanelEvent.Drafting.SupportEnded;
import org.parley.panel.PanelEvent.Drafting.SupportGiven;
import org.parley.panel.PanelEvent.Saying.ConvincingMarked;
import org.parley.panel.PanelEvent.Saying.ConvincingUnmarked;
import org.parley.panel.PanelEvent.Saying.InterestsDeclared;
import org.parley.panel.PanelEvent.Saying.PositionSigned;
import org.parley.panel.PanelEvent.Saying.SignatureWithdrawn;

/// What events make of a discussion.
final class DiscussionEvolution {

  private DiscussionEvolution() {}

  static Discussion after(Discussion before, PanelEvent.Drafting event, Instant at) {
    return switch (event) {
      case AmendmentProposed(var id, var seat, var recommendation, var version, var to, var why) ->
          before.with(
              new Amendment(
                  id, recommendation, version, seat, to, why, at, new Amendment.State.Open()));
      case AmendmentAccepted(var id, var version) ->
          before.with(id, new Amendment.State.Accepted(version));
      case AmendmentRejected(var id, var reason) ->
          before.with(id, new Amendment.State.Rejected(reason));
      case AmendmentWithdrawn(var id) -> before.with(id, new Amendment.State.Withdrawn());
      case AmendmentPutToVote(var id, var round) ->
          before.with(id, new Amendment.State.VotedOn(round)).withVote(round, id);
      case AmendmentCarried(var id, var round, var version) ->
          before.with(id, new Amendment.State.Carried(round, version));
      case AmendmentLost(var id, var round) -> before.with(id, new Amendment.State.Lost(round));
      case SupportGiven(var id, var seat) ->
          before.withSupport(id, before.supporters(id).plus(seat));
      case SupportEnded(var id, var seat) ->
          before.withSupport(id, before.supporters(id).minus(seat));
    };
  }

  static Voices after(Voices before, PanelEvent.Saying event) {
    return switch (event) {
      case ConvincingMarked(var seat, var target) ->
          before.withConvinced(target, before.convinced(target).plus(seat));
      case ConvincingUnmarked(var seat, var target) ->
          before.withConvinced(target, before.convinced(target).minus(seat));
      case PositionSigned(var id, var version, var seat) ->
          before.withSignatories(id, version, before.signatories(id, version).plus(seat));
      case SignatureWithdrawn(var id, var version, var seat) ->
          before.withSignatories(id, version, before.signatories(id, version).minus(seat));
      case InterestsDeclared(var seat, var text) -> before.withInterests(seat, text);
    };
  }
}
