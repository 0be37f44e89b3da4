/// The append-only, hash-chained record: entries, the chain, and the port to where they are kept.
/// Knows nothing of panels.
@NullMarked
package org.parley.transcript;

import org.jspecify.annotations.NullMarked;
