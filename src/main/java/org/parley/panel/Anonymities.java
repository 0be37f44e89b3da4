package org.parley.panel;

import org.parley.panel.Reply.Target;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// How far anonymity was raised since the panel opened.
///
/// @param all of a kind of things, those to come as well
/// @param each of single ones
public record Anonymities(PMap<Anonymity.Of, Anonymity> all, PMap<Target, Anonymity> each) {

  static final Anonymities NONE = new Anonymities(HashTreePMap.empty(), HashTreePMap.empty());

  Anonymity of(Anonymity.Of kind) {
    return all.getOrDefault(kind, Anonymity.NAMED);
  }

  Anonymity of(Target target) {
    return each.getOrDefault(target, Anonymity.NAMED);
  }

  Anonymities with(Anonymity.Of kind, Anonymity to) {
    return new Anonymities(all.plus(kind, to), each);
  }

  Anonymities with(Target target, Anonymity to) {
    return new Anonymities(all, each.plus(target, to));
  }
}
