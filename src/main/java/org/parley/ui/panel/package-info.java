/// What all places within a panel share: the way in, the state as it changes, and commands.
@NullMarked
package org.parley.ui.panel;

import org.jspecify.annotations.NullMarked;
