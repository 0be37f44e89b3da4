/// What is served over HTTP beside the views: a panel's documents.
@NullMarked
package org.parley.rest;

import org.jspecify.annotations.NullMarked;
