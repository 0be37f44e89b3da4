package org.parley.people;

/// Somebody tried too often; they may again in a while.
public final class TooManyTries extends RuntimeException {
  TooManyTries(String what) {
    super("too many tries: " + what);
  }
}
