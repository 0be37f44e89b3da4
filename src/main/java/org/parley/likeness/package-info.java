/// Which texts are written alike, for whoever is about to say the same again.
@NullMarked
package org.parley.likeness;

import org.jspecify.annotations.NullMarked;
