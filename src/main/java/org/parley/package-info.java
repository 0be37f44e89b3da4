/// The application, its wiring, and the entry of the command line.
@NullMarked
package org.parley;

import org.jspecify.annotations.NullMarked;
