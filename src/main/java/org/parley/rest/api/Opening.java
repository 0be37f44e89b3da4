package org.parley.rest.api;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.parley.consultation.Sheet;
import org.parley.consultation.Statement;
import org.parley.room.Hall;

/// What the page for participants begins with, so that it has nothing to ask for: the consultation
/// and some statements, just as the API tells them to somebody who has not joined.
public record Opening(Shown.Whole consultation, List<Shown.Asked> statements) {

  /// @param count how many statements, if there are so many
  public static Opening of(Hall hall, int count) {
    var numbers =
        hall.picture()
            .urns()
            .draw(Sheet.EMPTY, _ -> false, count, ThreadLocalRandom.current().nextLong());
    var statements =
        Arrays.stream(numbers)
            .mapToObj(number -> hall.consultation().byNumber().get(number))
            .filter(Statement::isAccepted)
            .map(Shown.Asked::of)
            .toList();
    return new Opening(Shown.Whole.of(hall), statements);
  }
}
