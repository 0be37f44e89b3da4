/// What all places share: the frame around them, the addresses, the words.
@NullMarked
package org.parley.ui;

import org.jspecify.annotations.NullMarked;
