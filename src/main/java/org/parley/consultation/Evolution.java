package org.parley.consultation;

import java.time.Instant;
import java.util.Optional;
import org.parley.consultation.Statement.Status;
import org.pcollections.TreePMap;

/// How a consultation stands after each event. Never refuses.
final class Evolution {

  private Evolution() {}

  static Consultation begin(Happening first) {
    if (!(first.event() instanceof ConsultationEvent.Created(var id, var settings)))
      throw new IllegalArgumentException("no consultation begins with " + first.event());
    return new Consultation(
        id,
        settings,
        first.at(),
        TreePMap.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  static Consultation evolve(Consultation now, Happening happening) {
    return after(now, happening).longer();
  }

  private static Consultation after(Consultation now, Happening happening) {
    return switch (happening.event()) {
      case ConsultationEvent.Created created ->
          throw new IllegalArgumentException("it was there before: " + created);
      case ConsultationEvent.Edited(var settings) -> now.with(settings);
      case ConsultationEvent.StatementAdded(var id, var text, var author, var accepted) ->
          now.with(added(id, text, author, happening.at(), shown(author, accepted)));
      case ConsultationEvent.StatementImported brought ->
          now.with(
              added(
                      brought.statement(),
                      brought.text(),
                      brought.author(),
                      brought.written(),
                      status(brought.status()))
                  .withMeta(brought.meta()));
      case ConsultationEvent.StatementAccepted(var id) ->
          now.changed(id, statement -> statement.withStatus(new Status.Accepted()));
      case ConsultationEvent.StatementRejected(var id, var reason, var remark) ->
          now.changed(id, statement -> statement.withStatus(new Status.Rejected(reason, remark)));
      case ConsultationEvent.SecondOpinionAsked(var id, _) ->
          now.changed(id, statement -> statement.withSecond(happening.by()));
      case ConsultationEvent.StatementMerged(var id, var into, var votes) ->
          now.changed(id, statement -> statement.withStatus(new Status.Merged(into, votes)));
      case ConsultationEvent.StatementReworded(var id, var text) ->
          now.changed(id, statement -> statement.withText(text));
      case ConsultationEvent.StatementMarked(var id, var meta) ->
          now.changed(id, statement -> statement.withMeta(meta));
      case ConsultationEvent.Paused(var remark) -> now.paused(Optional.of(remark));
      case ConsultationEvent.Resumed _ -> now.paused(Optional.empty());
      case ConsultationEvent.VotesDigested(var digest) -> now.with(digest);
      case ConsultationEvent.Closed(var ending) -> now.closed(ending, happening.at());
    };
  }

  private static Statement added(
      Statement.Id id, String text, Optional<Integer> author, Instant at, Status status) {
    return new Statement(id, text, 1, author, at, status, false, Optional.empty());
  }

  private static Status shown(Optional<Integer> author, boolean accepted) {
    if (!accepted) return new Status.Pending();
    return author.isEmpty() ? new Status.Accepted() : new Status.Unjudged();
  }

  /// What nobody judged elsewhere was shown there.
  private static Status status(ConsultationEvent.Imported imported) {
    return switch (imported) {
      case ACCEPTED -> new Status.Accepted();
      case UNMODERATED -> new Status.Unjudged();
      case REJECTED -> new Status.Rejected(Statement.Reason.OFF_TOPIC, "");
    };
  }
}
