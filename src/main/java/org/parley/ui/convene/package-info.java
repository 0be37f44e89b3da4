/// Where a host settles what a panel is to be, and changes it until the panel opens.
@NullMarked
package org.parley.ui.convene;

import org.jspecify.annotations.NullMarked;
