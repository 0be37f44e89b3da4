/// When a panel agrees: exact shares, the rules, and the verdicts they give with their reasons.
@NullMarked
package org.parley.consensus;

import org.jspecify.annotations.NullMarked;
