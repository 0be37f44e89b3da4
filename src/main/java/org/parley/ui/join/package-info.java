/// The way to a seat: by link or by code.
@NullMarked
package org.parley.ui.join;

import org.jspecify.annotations.NullMarked;
