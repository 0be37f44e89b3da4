package org.parley.panel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What everybody at the table is asked before the panel talks, and again when it is done.
///
/// @param text empty where it is the topic's question
public record OpinionQuestion(String text, Scale scale) {

  /// The topic's question, answered by against, undecided or for.
  public static final OpinionQuestion OF_THE_TOPIC = new OpinionQuestion("", Scale.THREE_STEPS);

  /// The opinions that may be stated, most opposed first.
  public enum Scale {
    THREE_STEPS(Opinion.AGAINST, Opinion.UNDECIDED, Opinion.FOR),
    FIVE_STEPS(Opinion.values());

    private final List<Opinion> opinions;

    Scale(Opinion... opinions) {
      this.opinions = Arrays.asList(opinions);
    }

    public List<Opinion> opinions() {
      return List.copyOf(opinions);
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
