/// Topics: what panels debate, read from YAML and Markdown that hosts write.
@NullMarked
package org.parley.topic;

import org.jspecify.annotations.NullMarked;
