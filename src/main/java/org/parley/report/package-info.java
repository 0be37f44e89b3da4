/// What a panel hands over: the report to read and print, and its figures as a table.
@NullMarked
package org.parley.report;

import org.jspecify.annotations.NullMarked;
