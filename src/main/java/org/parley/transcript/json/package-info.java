/// Events to JSON and back: the shape in which transcripts are kept and exported.
@NullMarked
package org.parley.transcript.json;

import org.jspecify.annotations.NullMarked;
