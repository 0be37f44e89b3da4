/// The stage: a panel on a screen for a hall, driven from the chair's desk.
@NullMarked
package org.parley.ui.stage;

import org.jspecify.annotations.NullMarked;
