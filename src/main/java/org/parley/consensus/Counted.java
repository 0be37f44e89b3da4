package org.parley.consensus;

import java.util.Locale;
import java.util.Optional;
import org.parley.consensus.measure.Share;

/// Of whom a share is taken. A rule says so, and every share that stands beside its verdict is
/// taken of the same, so that "100 %" never stands beside "15 of 16 accept".
public enum Counted {
  /// Those who took a side: abstentions and answers between the sides are left out.
  SIDES {
    @Override
    public int of(Answers answers) {
      return answers.decided();
    }
  },
  /// Those who stand on a step of the scale: abstentions are left out.
  STEPS {
    @Override
    public int of(Answers answers) {
      return answers.cast() - answers.abstaining();
    }
  },
  /// All who answered, those who abstain among them.
  VOTES {
    @Override
    public int of(Answers answers) {
      return answers.cast();
    }
  },
  /// All who could answer, whether or not they did.
  SEATS {
    @Override
    public int of(Answers answers) {
      return answers.eligible();
    }
  };

  /// How many of a group are counted.
  public abstract int of(Answers answers);

  /// The share of them that accepts; empty where nobody is counted.
  public Optional<Share> accepting(Answers answers) {
    int whole = of(answers);
    return whole == 0 ? Optional.empty() : Optional.of(new Share(answers.accepting(), whole));
  }

  /// Whether those who abstain are among them.
  public boolean abstentions() {
    return this == VOTES || this == SEATS;
  }

  /// The key in message bundles and files: `sides`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
