/// The voting methods, one class each, and [org.parley.voting.method.Methods], the list of them.
@NullMarked
package org.parley.voting.method;

import org.jspecify.annotations.NullMarked;
