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
}
