/// What Parley says to people: the message bundles, in each reader's language.
@NullMarked
package org.parley.text;

import org.jspecify.annotations.NullMarked;
