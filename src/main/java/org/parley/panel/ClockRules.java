package org.parley.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.panel.PanelCommand.Advance;
import org.parley.panel.PanelCommand.OpenRound;

/// Phases that advance by themselves: when the time of one is over, the next opens. An open round
/// is closed with its phase, and a phase for rounds opens one on all that is on the table. The last
/// phase is left to the chair, who declares the result.
final class ClockRules {

  private ClockRules() {}

  static Decision advance(Panel panel, Envelope envelope, Advance advance) {
    var due = panel.due().filter(now -> now.equals(new Due(advance.from(), advance.ends())));
    if (due.isEmpty() || envelope.at().isBefore(advance.ends()))
      return Decision.refuse(new Refusal.NotYetTime());
    var course = new Course(panel, envelope);
    panel.openRound().ifPresent(course::close);
    FloorRules.endSpeech(panel).ifPresent(course::add);
    course.add(new PanelEvent.PhaseClosed(advance.from()));
    var next = panel.nextPhase().orElseThrow();
    course.add(new PanelEvent.PhaseOpened(next.number()));
    SwapRules.drawn(panel, next, envelope.seed()).ifPresent(course::add);
    if (next.kind() == PhaseKind.ROUNDS) course.openRound();
    return new Decision.Accepted(course.events);
  }

  /// What happens one after another at one stroke of the clock, and the panel as it then stands.
  private static final class Course {
    private final Envelope envelope;
    private final List<PanelEvent> events = new ArrayList<>();
    private Panel panel;

    Course(Panel panel, Envelope envelope) {
      this.panel = panel;
      this.envelope = envelope;
    }

    void add(PanelEvent event) {
      events.add(event);
      panel = panel.after(new Happening(envelope.at(), Optional.empty(), event));
    }

    void close(Round round) {
      add(RoundRules.closing(panel, round, envelope.unsealed()));
    }

    /// As the settings have it; left to the chair where that cannot be.
    void openRound() {
      var settings = panel.settings();
      var all =
          panel.votable().stream().map(Recommendation::id).collect(Collectors.toUnmodifiableSet());
      var open = new OpenRound(all, settings.voting(), settings.rule(), settings.secrecy());
      if (RoundRules.open(panel, open, envelope.seed()) instanceof Decision.Accepted(var opened))
        opened.forEach(this::add);
    }
  }
}
