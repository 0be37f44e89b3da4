/// Courses: starting one, all tables at once, and the way in for the class.
@NullMarked
package org.parley.ui.course;

import org.jspecify.annotations.NullMarked;
