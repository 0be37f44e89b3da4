/// The audience's questions, as those who ask, those who lead and all others see them.
@NullMarked
package org.parley.ui.audience;

import org.jspecify.annotations.NullMarked;
