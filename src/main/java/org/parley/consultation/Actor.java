package org.parley.consultation;

/// Who asks for something, as far as this consultation is concerned. Stored with what they did, so
/// it says nothing of the person behind it.
public sealed interface Actor {

  /// Runs the consultation, and moderates.
  ///
  /// @param key a pseudonym that stays the same within this consultation
  record Host(String key) implements Actor {}

  /// Judges statements.
  ///
  /// @param key a pseudonym that stays the same within this consultation
  record Moderator(String key) implements Actor {}

  /// One of the public, known by a number.
  record Participant(int number) implements Actor {}

  /// The server itself, which keeps times and digests.
  record Keeper() implements Actor {}

  /// Whether they may judge statements.
  default boolean moderates() {
    return this instanceof Host || this instanceof Moderator;
  }
}
