/// Where hosts run public consultations: begin one, judge statements, see what comes out.
@NullMarked
package org.parley.ui.consultation;

import org.jspecify.annotations.NullMarked;
