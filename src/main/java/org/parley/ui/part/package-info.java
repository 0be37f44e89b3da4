/// The parts every view is put together from; they take plain values and know no service.
@NullMarked
package org.parley.ui.part;

import org.jspecify.annotations.NullMarked;
