package org.parley.room;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.consultation.Actor;
import org.parley.consultation.Statement;

/// Which moderator has which statement before them, so that two do not judge the same. Held in
/// memory for some minutes; nobody is kept from judging.
public final class Claims {

  private static final Duration VALID = Duration.ofMinutes(3);

  private final Map<Statement.Id, Claim> claims = new ConcurrentHashMap<>();

  private record Claim(Actor by, long since) {
    boolean isValid() {
      return System.nanoTime() - since < VALID.toNanos();
    }
  }

  /// Claims a statement, or holds it longer.
  ///
  /// @return who has it: the actor, or whoever was faster
  public Actor claim(Statement.Id statement, Actor by) {
    return claims
        .compute(
            statement,
            (_, known) ->
                known != null && known.isValid() && !known.by().equals(by)
                    ? known
                    : new Claim(by, System.nanoTime()))
        .by();
  }

  public void release(Statement.Id statement, Actor by) {
    claims.computeIfPresent(statement, (_, known) -> known.by().equals(by) ? null : known);
  }

  public Optional<Actor> holder(Statement.Id statement) {
    return Optional.ofNullable(claims.get(statement)).filter(Claim::isValid).map(Claim::by);
  }
}
