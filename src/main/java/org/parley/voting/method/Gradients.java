package org.parley.voting.method;

import static org.parley.voting.Grade.Attitude.AGAINST;
import static org.parley.voting.Grade.Attitude.FOR;
import static org.parley.voting.Grade.Attitude.NEITHER;

import java.util.List;
import org.parley.voting.Grade;

/// The eight gradients of agreement, from veto to endorsement. Whoever would support the proposal,
/// though without liking it, is in favour; only serious disagreement and veto are against.
///
/// Tie rule and cost: see [ScaleMethod].
///
/// Source: Kaner, Lind, Toldi, Fisk, Berger: Facilitator's Guide to Participatory Decision-Making,
/// 1996, where the steps are numbered from endorsement (1) to veto (8).
final class Gradients extends ScaleMethod {
  Gradients() {
    super(
        "gradients",
        List.of(
            new Grade("veto", AGAINST),
            new Grade("serious-disagreement", AGAINST),
            new Grade("dislike-but-support", FOR),
            new Grade("more-discussion", NEITHER),
            new Grade("abstain", NEITHER),
            new Grade("support-with-reservations", FOR),
            new Grade("minor-contention", FOR),
            new Grade("endorse", FOR)));
  }
}
