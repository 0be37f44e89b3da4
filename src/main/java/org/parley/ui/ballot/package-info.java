/// The ballot: one sheet for all recommendations of a round, in the form its method asks for.
@NullMarked
package org.parley.ui.ballot;

import org.jspecify.annotations.NullMarked;
