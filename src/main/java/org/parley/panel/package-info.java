/// One panel's rules: what may be done, what happened, and the panel that follows from it. Pure.
@NullMarked
package org.parley.panel;

import org.jspecify.annotations.NullMarked;
