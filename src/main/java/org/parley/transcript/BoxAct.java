package org.parley.transcript;

/// What is done to a sealed box together with entries of its stream, all or nothing. Boxes are
/// numbered within their stream.
public sealed interface BoxAct {

  int box();

  /// Makes a box with a key of its own.
  record Make(int box) implements BoxAct {}

  /// Puts a slip into the box, in place of the one that lay there for this voter.
  ///
  /// @param voter known by a number; the box does not say whose slips it holds
  /// @param holder which of those who came after each other as this voter puts it in, from 0
  record Put(int box, int voter, int holder, String slip) implements BoxAct {
    /// Says nothing of the slip, wherever it may be printed.
    @Override
    public String toString() {
      return "a slip for box " + box;
    }
  }

  /// Destroys the box, its slips and its key, if it still holds what was counted.
  ///
  /// @param content what [OpenedBox#content] said
  record Destroy(int box, Hash content) implements BoxAct {}
}
