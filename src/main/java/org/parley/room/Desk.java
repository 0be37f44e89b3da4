package org.parley.room;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Actor;
import org.parley.panel.Chairing.Step;
import org.parley.panel.Envelope;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.panel.PanelEvent;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.panel.Secrecy;
import org.parley.panel.SecretBallot;
import org.parley.panel.Unsealed;
import org.parley.transcript.BoxAct;
import org.parley.transcript.Chain;
import org.parley.transcript.Draft;
import org.parley.transcript.Entry;
import org.parley.transcript.Head;
import org.parley.transcript.SealedBox;
import org.parley.transcript.Transcripts;
import org.parley.transcript.json.PanelJson;

/// What the rooms of a node work with.
record Desk(
    Transcripts transcripts, PanelJson json, Salt salt, InstantSource clock, Timing timing) {

  /// Events made ready to be recorded, and how the panel stands once they are.
  record Sealed(List<Entry> entries, Standing after) {}

  /// Asked now, or when the clock was set back, at the time of the last entry.
  Envelope envelope(Actor actor, Standing standing, Optional<Box> box) {
    return new Envelope(
        actor, standing.notBefore(now()), salt.seed(), salt.next(), box.map(this::unsealed));
  }

  private Unsealed unsealed(Box box) {
    var content = box.content();
    return new Unsealed(
        box.round(), content.slips().stream().map(json::ballot).toList(), content.receipts());
  }

  BoxAct deposit(SecretBallot ballot, int holder) {
    return new BoxAct.Put(
        ballot.round().number(), ballot.seat().number(), holder, json.slip(ballot));
  }

  /// The box of a secret round stands as long as the round is open. One whose opening is undone has
  /// to be empty.
  static List<BoxAct> acts(Panel panel, List<PanelEvent> events, Optional<Box> box) {
    var acts = new ArrayList<BoxAct>();
    for (var event : events)
      if (event instanceof PanelEvent.RoundOpened opened && opened.secrecy() == Secrecy.SECRET)
        acts.add(new BoxAct.Make(opened.round().number()));
      else if (event instanceof PanelEvent.StepUndone(Step.Kind kind, int number)
          && kind == Step.Kind.ROUND_OPENED
          && panel.round(new Round.Id(number)).filter(Round::isSecret).isPresent())
        acts.add(new BoxAct.Destroy(number, SealedBox.content(List.of())));
      else if (event instanceof PanelEvent.RoundClosed)
        box.ifPresent(
            counted ->
                acts.add(
                    new BoxAct.Destroy(counted.round().number(), counted.content().content())));
    return acts;
  }

  Sealed seal(Standing before, Envelope envelope, List<PanelEvent> events) {
    if (events.isEmpty()) return new Sealed(List.of(), before);
    var happenings = happenings(envelope.at(), envelope.actor().seat(), events);
    var panel = before.panel();
    for (var happening : happenings) panel = panel.after(happening);
    var entries = seal(panel.id(), before.head(), happenings);
    return new Sealed(
        entries, new Standing(panel, entries.getLast().head(), happenings.getLast().at()));
  }

  /// What a panel begins with, by nobody at its table.
  List<Happening> beginning(List<PanelEvent> events) {
    return happenings(now(), Optional.empty(), events);
  }

  List<Entry> seal(Panel.Id panel, Head head, List<Happening> happenings) {
    var drafts = new ArrayList<Draft>(happenings.size());
    for (var happening : happenings) drafts.add(json.draft(happening, salt.next()));
    return Chain.seal(panel.value(), head, drafts);
  }

  private static List<Happening> happenings(
      Instant at, Optional<Seat.Id> by, List<PanelEvent> events) {
    return events.stream().map(event -> new Happening(at, by, event)).toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
