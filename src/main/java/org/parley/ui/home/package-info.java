/// The first page: my panels, public panels, topics to start from.
@NullMarked
package org.parley.ui.home;

import org.jspecify.annotations.NullMarked;
