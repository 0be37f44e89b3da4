package org.parley.topic;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A folder with the files of one topic.
sealed interface TopicFolder permits DiskFolder, ShippedFolder {

  /// The folder's own name, the topic's slug.
  String name();

  /// The path of one of its files, as problems name it.
  String place(String file);

  /// The file's content, or nothing where there is no such file.
  Optional<InputStream> open(String file) throws IOException;
}
