package org.parley.panel;

import java.util.List;
import java.util.Optional;
import org.pcollections.IntTreePMap;

/// Votes that seats have given to others.
///
/// @param mostEach how many votes of others a seat may hold, 0 to [#MOST]
/// @param given by the number of the seat that gave its vote
public record Proxies(int mostEach, IntTreePMap<Proxy> given) {

  public static final int MOST = 2;

  static final Proxies NONE = new Proxies(0, IntTreePMap.empty());

  /// A seat casts the vote of another.
  ///
  /// @param round the only round it is for; empty where it holds until it is taken back
  public record Proxy(Seat.Id from, Seat.Id to, Optional<Round.Id> round) {
    boolean isFor(Round.Id id) {
      return round.isEmpty() || round.get().equals(id);
    }
  }

  public Optional<Proxy> from(Seat.Id seat) {
    return Optional.ofNullable(given.get(seat.number()));
  }

  /// What a seat has been given, in the order of the seats.
  public List<Proxy> to(Seat.Id seat) {
    return given.values().stream().filter(proxy -> proxy.to().equals(seat)).toList();
  }

  /// Whose vote another seat casts in a round.
  public Optional<Seat.Id> holder(Seat.Id seat, Round.Id round) {
    return from(seat).filter(proxy -> proxy.isFor(round)).map(Proxy::to);
  }

  Proxies allowing(int mostEach) {
    return new Proxies(mostEach, given);
  }

  Proxies with(Proxy proxy) {
    return new Proxies(mostEach, given.plus(proxy.from().number(), proxy));
  }

  Proxies takenBack(Seat.Id from) {
    return new Proxies(mostEach, given.minus(from.number()));
  }

  /// Without a seat that has been left: it neither gives nor holds.
  Proxies without(Seat.Id seat) {
    var left = takenBack(seat);
    for (var proxy : to(seat)) left = left.takenBack(proxy.from());
    return left;
  }
}
