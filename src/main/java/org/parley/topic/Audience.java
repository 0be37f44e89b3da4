package org.parley.topic;

/// What those without a seat are asked.
///
/// @param opinion when the audience answers the topic's question
/// @param consultation when the public votes on the statements
public record Audience(Opinion opinion, Consultation consultation) {

  public static final Audience NONE = new Audience(Opinion.NONE, Consultation.NONE);

  public enum Opinion {
    NONE,
    BEFORE_AND_AFTER;

    public String key() {
      return Slugs.of(this);
    }
  }

  public enum Consultation {
    NONE,
    /// Before the panel meets, which then reads what the public said.
    FIRST,
    /// While the panel meets.
    BESIDE;

    public String key() {
      return Slugs.of(this);
    }
  }
}
