/// What votes count, and who casts them for others.
@NullMarked
package org.parley.ui.votes;

import org.jspecify.annotations.NullMarked;
