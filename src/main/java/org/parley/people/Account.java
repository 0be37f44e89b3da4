package org.parley.people;

import java.util.Optional;
import java.util.UUID;

/// A person as Parley knows them.
///
/// @param name what others see, 1 to 80 characters
/// @param email to sign in with, where they set one
/// @param administrator may let others host
/// @param host may convene panels
/// @param generation raised when all sessions of the account have to end
public record Account(
    Id id,
    String name,
    Optional<String> email,
    boolean administrator,
    boolean host,
    int generation) {

  public record Id(UUID value) {}

  public boolean mayConvene() {
    return host || administrator;
  }
}
