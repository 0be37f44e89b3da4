package org.parley.people;

/// What somebody entered about themselves cannot be taken. The message is in the bundle under
/// `account.invalid.<field>.<problem>`.
public final class Invalid extends RuntimeException {

  public enum Field {
    NAME,
    EMAIL,
    PASSWORD,
    CURRENT_PASSWORD
  }

  private final Field field;
  private final String problem;

  Invalid(Field field, String problem) {
    super(field + ": " + problem);
    this.field = field;
    this.problem = problem;
  }

  public Field field() {
    return field;
  }

  /// `missing`, `too-long`, `too-short`, `unreadable`, `malformed`, `taken`, `wrong` or
  /// `too-common`.
  public String problem() {
    return problem;
  }
}
