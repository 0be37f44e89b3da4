package org.parley.rest;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parley.panel.Panel;

/// Panels as addresses name them.
final class PanelAddress {

  private static final int LENGTH = 36;

  private PanelAddress() {}

  /// The panel a part of an address names, if it could name one.
  static Optional<Panel.Id> of(String text) {
    if (text.length() != LENGTH) return Optional.empty();
    try {
      return Optional.of(new Panel.Id(UUID.fromString(text.toLowerCase(Locale.ROOT))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
