package org.parley.ui.room;

import java.util.Map;
import org.parley.panel.Refusal.Field;

/// A text as it read in one of its versions.
///
/// @param version its number, from 1
/// @param said who wrote it and when, in words
record Edition(int version, String said, Map<Field, String> texts) {}
