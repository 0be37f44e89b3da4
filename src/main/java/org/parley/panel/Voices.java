package org.parley.panel;

import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// What panelists say to what others said, and of themselves.
///
/// @param convincing who finds what convincing
/// @param signatures who signed which version of a position, besides whoever stated it
/// @param interests all that seats declared of their own interests, Markdown, by the seat's number:
///   the last one counts
/// @param left how many of those were declared by earlier holders of the seat, by its number
public record Voices(
    PMap<Reply.Target, PSortedSet<Seat.Id>> convincing,
    PMap<Signed, PSortedSet<Seat.Id>> signatures,
    IntTreePMap<PVector<String>> interests,
    IntTreePMap<Integer> left) {

  static final Voices NONE =
      new Voices(
          HashTreePMap.empty(), HashTreePMap.empty(), IntTreePMap.empty(), IntTreePMap.empty());

  /// A version of a position, from 1: who signed one version signed no other.
  public record Signed(Position.Id position, int version) {}

  /// Those who find it convincing.
  public PSortedSet<Seat.Id> convinced(Reply.Target target) {
    return convincing.getOrDefault(target, TreePSet.empty());
  }

  /// Those who signed a position as it now reads.
  public PSortedSet<Seat.Id> signatories(Position position) {
    return signatories(position.id(), position.current().number());
  }

  public PSortedSet<Seat.Id> signatories(Position.Id position, int version) {
    return signatures.getOrDefault(new Signed(position, version), TreePSet.empty());
  }

  /// All that a seat declared, oldest first.
  PVector<String> declared(Seat.Id seat) {
    return interests.getOrDefault(seat.number(), TreePVector.empty());
  }

  /// As it was declared, hidden or not; empty where the seat declared nothing, or took it back.
  Optional<String> declared(Reply.Target.ToInterests target) {
    return declared(target.seat()).stream()
        .skip(Math.max(0, target.number() - 1L))
        .findFirst()
        .filter(text -> target.number() > 0 && !text.isBlank());
  }

  /// What the holder of a seat declares now; empty where that is nothing.
  Optional<Reply.Target.ToInterests> interests(Seat.Id seat) {
    return Optional.of(new Reply.Target.ToInterests(seat, declared(seat).size()))
        .filter(target -> !isOfAnEarlierHolder(target))
        .filter(target -> declared(target).isPresent());
  }

  /// Whether somebody declared it who has left the seat since.
  boolean isOfAnEarlierHolder(Reply.Target.ToInterests target) {
    return target.number() <= left.getOrDefault(target.seat().number(), 0);
  }

  Voices withConvinced(Reply.Target target, PSortedSet<Seat.Id> seats) {
    return withConvincing(convincing.plus(target, seats));
  }

  Voices withConvincing(PMap<Reply.Target, PSortedSet<Seat.Id>> convincing) {
    return new Voices(convincing, signatures, interests, left);
  }

  Voices withSignatories(Position.Id position, int version, PSortedSet<Seat.Id> seats) {
    return new Voices(
        convincing, signatures.plus(new Signed(position, version), seats), interests, left);
  }

  Voices withInterests(Seat.Id seat, String text) {
    return new Voices(
        convincing, signatures, interests.plus(seat.number(), declared(seat).plus(text)), left);
  }

  /// Whoever holds the seat next has declared nothing. What was declared keeps its number, by which
  /// it may be hidden.
  Voices without(Seat.Id seat) {
    return new Voices(
        convincing, signatures, interests, left.plus(seat.number(), declared(seat).size()));
  }
}
