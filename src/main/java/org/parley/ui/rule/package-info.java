/// The fields in which people set how a panel votes, and what counts as consensus.
@NullMarked
package org.parley.ui.rule;

import org.jspecify.annotations.NullMarked;
