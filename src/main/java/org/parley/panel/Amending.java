package org.parley.panel;

import java.util.List;
import java.util.Optional;

/// An amendment as it stands to the text and to the others.
///
/// @param place where its passage begins in the text as it now reads; empty where the passage is no
///   longer there
/// @param rivals the undecided amendments whose passages overlap with its own: when one of them is
///   accepted, this one has no passage any more
public record Amending(Amendment amendment, Optional<Integer> place, List<Amendment.Id> rivals) {

  public Amending {
    rivals = List.copyOf(rivals);
  }

  private record Placed(Amendment amendment, int start) {

    /// An empty passage is all of an empty text.
    private int end() {
      return start + Math.max(1, amendment.change().before().length());
    }

    boolean meets(Placed other) {
      return amendment.change().part() == other.amendment().change().part()
          && start < other.end()
          && other.start() < end();
    }
  }

  /// The amendments to a recommendation, in the order they were asked for.
  public static List<Amending> of(Recommendation recommendation, Panel panel) {
    var all = panel.discussion().amendments(recommendation.id());
    var placed =
        all.stream()
            .filter(Amending::isUndecided)
            .flatMap(it -> it.place(recommendation).map(at -> new Placed(it, at)).stream())
            .toList();
    return all.stream().map(it -> standing(it, placed)).toList();
  }

  private static boolean isUndecided(Amendment amendment) {
    return switch (amendment.state()) {
      case Amendment.State.Open _, Amendment.State.VotedOn _ -> true;
      case Amendment.State.Accepted _,
          Amendment.State.Rejected _,
          Amendment.State.Withdrawn _,
          Amendment.State.Carried _,
          Amendment.State.Lost _ ->
          false;
    };
  }

  private static Amending standing(Amendment amendment, List<Placed> placed) {
    var own = placed.stream().filter(p -> p.amendment().equals(amendment)).findFirst();
    return new Amending(
        amendment, own.map(Placed::start), own.map(it -> rivals(it, placed)).orElse(List.of()));
  }

  private static List<Amendment.Id> rivals(Placed it, List<Placed> placed) {
    return placed.stream()
        .filter(other -> other != it && other.meets(it))
        .map(other -> other.amendment().id())
        .toList();
  }

  /// Whether it waits for a decision and its passage is gone.
  public boolean isOutdated() {
    return isUndecided(amendment) && place.isEmpty();
  }
}
