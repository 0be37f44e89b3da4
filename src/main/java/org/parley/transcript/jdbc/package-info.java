/// Transcripts in tables, on H2 and PostgreSQL alike.
@NullMarked
package org.parley.transcript.jdbc;

import org.jspecify.annotations.NullMarked;
