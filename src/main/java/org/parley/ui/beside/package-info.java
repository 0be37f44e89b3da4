/// The panel and the public side by side: the same statements, answered by both and never mixed.
@NullMarked
package org.parley.ui.beside;

import org.jspecify.annotations.NullMarked;
