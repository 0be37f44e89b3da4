/// Live panels: one writer each, durable before visible, the same on every node.
@NullMarked
package org.parley.room;

import org.jspecify.annotations.NullMarked;
