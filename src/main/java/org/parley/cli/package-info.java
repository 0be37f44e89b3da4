/// The commands for the terminal; they start without the server.
@NullMarked
package org.parley.cli;

import org.jspecify.annotations.NullMarked;
