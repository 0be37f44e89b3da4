/// The HTTP API for consultations, under `/api/v1`: stateless, described by OpenAPI. Whoever takes
/// part, counts and shows reads from memory; only answers go to the database, in groups.
@NullMarked
package org.parley.rest.api;

import org.jspecify.annotations.NullMarked;
