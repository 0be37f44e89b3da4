/// Ballots, elections and what counting them yields; the methods themselves live in
/// `voting.method`.
@NullMarked
package org.parley.voting;

import org.jspecify.annotations.NullMarked;
