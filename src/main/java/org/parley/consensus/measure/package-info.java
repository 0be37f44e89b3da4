/// Measures of agreement, camps and movement: one class per measure, and the list of them.
@NullMarked
package org.parley.consensus.measure;

import org.jspecify.annotations.NullMarked;
