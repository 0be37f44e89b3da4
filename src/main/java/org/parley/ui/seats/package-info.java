/// Who sits at a panel's table, and how others are invited to it.
@NullMarked
package org.parley.ui.seats;

import org.jspecify.annotations.NullMarked;
