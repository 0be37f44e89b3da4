package org.parley.people;

/// Somebody could not be signed in. Says why in one word, and nothing of what a provider said.
public final class SignInFailed extends Exception {

  private static final long serialVersionUID = 1;

  private final Why why;

  /// What a person has to know to go on.
  public enum Why {
    /// This browser has not begun it, or too long ago.
    STALE,
    /// The person said no at the provider.
    DENIED,
    /// The provider said no.
    REFUSED,
    /// The provider does not answer as it should.
    UNREACHABLE,
    /// What the provider says of the person cannot be believed.
    UNTRUSTED,
    /// There is no such consultation, or nobody signs in there like this.
    NOT_OFFERED,
    /// The consultation is over.
    CLOSED,
    /// Too many from one network.
    BUSY
  }

  public SignInFailed(Why why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
