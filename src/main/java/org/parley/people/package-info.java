/// Accounts, sign-in, invitations, and who holds which seat: the personal data beside the record.
@NullMarked
package org.parley.people;

import org.jspecify.annotations.NullMarked;
