package org.parley.panel;

import org.parley.panel.Reply.Target;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// How far anonymity was raised since the panel opened, and the pseudonyms that were drawn then.
///
/// @param all of a kind of things, those to come as well
/// @param each of single ones
/// @param reasons of what was given with single ballots
public record Anonymities(
    PMap<Anonymity.Of, Anonymity> all,
    PMap<Target, Anonymity> each,
    PMap<Given, Anonymity> reasons,
    Pseudonyms pseudonyms) {

  static final Anonymities NONE =
      new Anonymities(
          HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), Pseudonyms.NONE);

  /// All reasons that a seat gives in a round.
  record Given(Round.Id round, Seat.Id seat) {}

  Anonymity of(Anonymity.Of kind) {
    return all.getOrDefault(kind, Anonymity.NAMED);
  }

  Anonymity of(Target target) {
    return each.getOrDefault(target, Anonymity.NAMED);
  }

  Anonymity of(Given given) {
    return reasons.getOrDefault(given, Anonymity.NAMED);
  }

  Anonymities with(Anonymity.Of kind, Anonymity to) {
    return new Anonymities(all.plus(kind, to), each, reasons, pseudonyms);
  }

  Anonymities with(Target target, Anonymity to) {
    return new Anonymities(all, each.plus(target, to), reasons, pseudonyms);
  }

  Anonymities with(Given given, Anonymity to) {
    return new Anonymities(all, each, reasons.plus(given, to), pseudonyms);
  }

  Anonymities with(Pseudonyms pseudonyms) {
    return new Anonymities(all, each, reasons, pseudonyms);
  }
}
