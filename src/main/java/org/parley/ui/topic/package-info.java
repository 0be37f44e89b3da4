/// A topic, as a reader meets it before there is a panel on it.
@NullMarked
package org.parley.ui.topic;

import org.jspecify.annotations.NullMarked;
