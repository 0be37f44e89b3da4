/// Courses: a lecturer's class, its tables, who is assigned where, and what each took part in.
@NullMarked
package org.parley.course;

import org.jspecify.annotations.NullMarked;
