package org.parley.panel;

import java.util.List;

/// What becomes of a command.
public sealed interface Decision {

  /// It is done by recording these, all or none.
  record Accepted(List<PanelEvent> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// It is done by putting a ballot into the box of its round, in place of the one the seat put in
  /// before, and recording these: nothing where the seat only changed its ballot.
  ///
  /// @param holder which of those who held the seat puts it in, as [Round#holder] counts them
  record Deposited(SecretBallot ballot, int holder, List<PanelEvent> events) implements Decision {
    public Deposited {
      events = List.copyOf(events);
    }
  }

  /// It is not done.
  record Refused(Refusal refusal) implements Decision {}

  static Decision accept(PanelEvent... events) {
    return new Accepted(List.of(events));
  }

  static Decision refuse(Refusal refusal) {
    return new Refused(refusal);
  }
}
