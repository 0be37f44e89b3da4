/// The consensus board: where the panel stands after a round, who moved, and how results came
/// about.
@NullMarked
package org.parley.ui.board;

import org.jspecify.annotations.NullMarked;
