package org.parley.course;

import java.util.List;
import java.util.Optional;

/// Somebody on a class list.
///
/// @param email where the list gives one; Parley sends no mail, it only shows it again
/// @param group what is spread evenly over the tables
/// @param wishes roles by their keys, the dearest first
public record Student(
    String name, Optional<String> email, Optional<String> group, List<String> wishes) {

  public static final int MOST_CHARACTERS = 80;

  public Student {
    wishes = List.copyOf(wishes);
  }

  /// The same with other wishes.
  Student wishing(List<String> wishes) {
    return new Student(name, email, group, wishes);
  }

  /// Somebody of whom only the name is known.
  public static Student named(String name) {
    return new Student(name, Optional.empty(), Optional.empty(), List.of());
  }
}
