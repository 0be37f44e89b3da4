/// The page for participants of a consultation: one document without a session, made from files
/// that `frontend/consultation` is built into.
@NullMarked
package org.parley.rest.page;

import org.jspecify.annotations.NullMarked;
