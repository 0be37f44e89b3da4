/// Who one is here: sign in, first set-up, account, and letting others host.
@NullMarked
package org.parley.ui.account;

import org.jspecify.annotations.NullMarked;
