package org.parley.room;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.panel.Convene;
import org.parley.panel.Decision;
import org.parley.panel.Happening;
import org.parley.panel.Panel;
import org.parley.transcript.Appended;
import org.parley.transcript.Chain;
import org.parley.transcript.Draft;
import org.parley.transcript.Head;
import org.parley.transcript.Transcripts;
import org.parley.transcript.json.PanelJson;

/// The live panels of this node, opened when first asked for.
public final class Rooms {

  private final Transcripts transcripts;
  private final InstantSource clock;
  private final PanelJson json = new PanelJson();
  private final Salt salt = new Salt();
  private final Map<Panel.Id, Room> open = new ConcurrentHashMap<>();

  public Rooms(Transcripts transcripts, InstantSource clock) {
    this.transcripts = transcripts;
    this.clock = clock;
    transcripts.onChange(
        stream -> {
          var room = open.get(new Panel.Id(stream));
          if (room != null) room.readOn();
        });
  }

  /// The room of a panel.
  ///
  /// @throws NoSuchPanel if there is none
  public Room room(Panel.Id id) {
    return open.computeIfAbsent(id, i -> new Room(i, transcripts, json, salt, clock));
  }

  /// Begins a panel. The future completes once it is on disk.
  public CompletableFuture<Answer> convene(Convene convene) {
    return switch (convene.decide()) {
      case Decision.Refused(var refusal) ->
          CompletableFuture.completedFuture(new Answer.Refused(refusal));
      case Decision.Accepted(var events) -> {
        var now = clock.instant();
        var life =
            events.stream().map(event -> new Happening(now, Optional.empty(), event)).toList();
        yield begin(convene.panel(), life)
            .thenApply(
                appended -> {
                  if (appended instanceof Appended.Behind)
                    throw new IllegalStateException("there is a panel " + convene.panel());
                  return new Answer.Done(room(convene.panel()).panel());
                });
      }
    };
  }

  /// Puts a whole life on record that was decided before, all of it or nothing. A panel that is on
  /// record already stays as it is, and its own life is answered.
  public CompletableFuture<Panel> admit(Panel.Id id, List<Happening> life) {
    return begin(id, life).thenApply(_ -> room(id).panel());
  }

  private CompletableFuture<Appended> begin(Panel.Id id, List<Happening> life) {
    var drafts = new ArrayList<Draft>(life.size());
    for (var happening : life) drafts.add(json.draft(happening, salt.next()));
    var start = Head.start(id.value());
    return transcripts
        .append(start, Chain.seal(id.value(), start, drafts))
        .thenApplyAsync(appended -> appended, Thread::startVirtualThread);
  }
}
