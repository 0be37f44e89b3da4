/// The chair's desk: all that is needed to lead a panel while people talk.
@NullMarked
package org.parley.ui.chair;

import org.jspecify.annotations.NullMarked;
