package org.parley.topic;

import java.util.List;

/// How a panel on a topic is to proceed: the format's preset, with what the topic changes in it.
///
/// @param phases the agenda, at least one phase; without a phase for rounds nothing is voted on
/// @param method name of the voting method: one of [#METHODS]
/// @param rollCall whether each seat's vote is called and on the record by seat
/// @param rule when a result counts as consensus
/// @param assignment how people come to their roles
/// @param positionsBy who states positions
/// @param audience what those without a seat are asked
public record Procedure(
    Format format,
    List<PhasePlan> phases,
    String method,
    boolean rollCall,
    SuggestedRule rule,
    Assignment assignment,
    PositionsBy positionsBy,
    Audience audience) {

  /// The voting methods topics may name: those that judge each recommendation by itself.
  public static final List<String> METHODS = List.of("acceptance", "yes-no");

  /// How people come to their roles.
  public enum Assignment {
    /// By lot, so that people argue positions that need not be their own.
    RANDOM,
    /// Everybody takes a free seat of the role they choose.
    CHOSEN,
    /// The host names who speaks for which role.
    INVITED;

    public String key() {
      return Slugs.of(this);
    }
  }

  /// Who states positions.
  public enum PositionsBy {
    /// Each panelist one.
    PANELIST,
    /// Each role one, which its seats draft together.
    ROLE;

    public String key() {
      return Slugs.of(this);
    }
  }

  public Procedure {
    phases = List.copyOf(phases);
    if (phases.isEmpty()) throw new IllegalArgumentException("an agenda without phases");
    if (!METHODS.contains(method))
      throw new IllegalArgumentException("topics cannot ask for the method '" + method + "'");
  }

  /// Whether the agenda has a phase for rounds.
  public boolean votes() {
    return phases.stream().anyMatch(phase -> phase.kind() == PhasePlan.Kind.ROUNDS);
  }

  /// The length of the agenda, leaving out the phases that take as long as they take.
  public int minutes() {
    return phases.stream().mapToInt(PhasePlan::minutes).sum();
  }
}
