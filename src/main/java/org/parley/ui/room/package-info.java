/// The room of a panel: its agenda, its table, and the work of each phase, live.
@NullMarked
package org.parley.ui.room;

import org.jspecify.annotations.NullMarked;
