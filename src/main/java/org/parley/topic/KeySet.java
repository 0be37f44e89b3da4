package org.parley.topic;

import java.util.List;
import java.util.stream.Stream;

/// The keys that may stand together in one place of a file.
///
/// @param place what has these keys, as problems name it: "a role"
record KeySet(String place, List<String> required, List<String> optional) {

  KeySet {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  List<String> all() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }
}
