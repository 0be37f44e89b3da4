/// One public consultation's rules: statements, moderation, votes, what to show next, and what
/// comes out. Pure, as [org.parley.opinionmap] is.
@NullMarked
package org.parley.consultation;

import org.jspecify.annotations.NullMarked;
