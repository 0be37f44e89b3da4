/// The floor as people see it: who speaks, who is next, and for how long each role has spoken.
@NullMarked
package org.parley.ui.floor;

import org.jspecify.annotations.NullMarked;
