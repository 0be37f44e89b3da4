/// A line from the server to each page, beside Vaadin's, for what many pages are told alike.
@org.jspecify.annotations.NullMarked
package org.parley.ui.wire;
