package org.parley.ui.rule;

import java.util.Optional;

/// A field for one part of a rule or a method.
///
/// @param <T> what is set
interface SettingField<T> {

  /// What is set; empty where the field cannot be read, and then it says so.
  Optional<T> read();
}
