package org.parley.voting.method;

import java.util.List;
import java.util.Optional;
import org.parley.voting.VotingMethod;

/// The voting methods Parley knows. A new one is a class beside this file and a line here; its
/// texts are in the message bundle `method`.
public final class Methods {

  public static final List<VotingMethod> ALL = List.of(new Acceptance(), new YesNo());

  private Methods() {}

  public static Optional<VotingMethod> named(String name) {
    return ALL.stream().filter(method -> method.name().equals(name)).findFirst();
  }
}
