/// Votes on short statements, the map they draw, and the groups that show on it.
@NullMarked
package org.parley.opinionmap;

import org.jspecify.annotations.NullMarked;
