package org.parley.panel;

import java.util.ArrayList;
import java.util.Optional;
import org.parley.panel.PanelCommand.AllowProxies;
import org.parley.panel.PanelCommand.GiveProxy;
import org.parley.panel.PanelCommand.TakeBackProxy;

/// Giving one's vote to another seat. A vote goes one step only: whoever has given theirs away
/// holds none of others.
final class ProxyRules {

  private ProxyRules() {}

  /// Whoever holds more votes than are allowed from now on holds none any more: which of them go
  /// back is not for anybody else to choose.
  static Decision allow(Panel panel, AllowProxies allow) {
    int most = allow.mostEach();
    if (most < 0 || most > Proxies.MOST)
      return Decision.refuse(
          new Refusal.OptionOutOfRange(Refusal.Option.PROXIES, most, 0, Proxies.MOST));
    var events = new ArrayList<PanelEvent>();
    events.add(new PanelEvent.ProxiesAllowed(most));
    for (var proxy : panel.proxies().given().values())
      if (panel.proxies().to(proxy.to()).size() > most)
        events.add(new PanelEvent.ProxyTakenBack(proxy.from()));
    return new Decision.Accepted(events);
  }

  static Decision give(Panel panel, Actor actor, GiveProxy give) {
    return Decider.unless(
        notYours(panel, actor, give.from())
            .or(() -> notPanelist(panel, give.from()))
            .or(() -> notPanelist(panel, give.to()))
            .or(() -> problem(panel.proxies(), give))
            .or(() -> give.round().flatMap(round -> isOver(panel, round))),
        () -> Decision.accept(new PanelEvent.ProxyGiven(give.from(), give.to(), give.round())));
  }

  static Decision takeBack(Panel panel, Actor actor, TakeBackProxy back) {
    return Decider.unless(
        notYours(panel, actor, back.from())
            .or(
                () ->
                    panel.proxies().from(back.from()).isEmpty()
                        ? Optional.of(new Refusal.NoProxy(back.from().number()))
                        : Optional.empty()),
        () -> Decision.accept(new PanelEvent.ProxyTakenBack(back.from())));
  }

  private static Optional<Refusal> notYours(Panel panel, Actor actor, Seat.Id from) {
    return actor.seat().equals(Optional.of(from)) || Rights.isChair(panel, actor)
        ? Optional.empty()
        : Optional.of(new Refusal.NotYourSeat());
  }

  private static Optional<Refusal> notPanelist(Panel panel, Seat.Id id) {
    return panel.seat(id).filter(s -> s.isHeld() && s.kind() == Seat.Kind.PANELIST).isPresent()
        ? Optional.empty()
        : Optional.of(new Refusal.HasNoVote(id.number()));
  }

  private static Optional<Refusal> problem(Proxies proxies, GiveProxy give) {
    if (proxies.mostEach() == 0) return Optional.of(new Refusal.NoProxiesHere());
    if (give.from().equals(give.to())) return Optional.of(new Refusal.ProxyToOneself());
    if (!proxies.to(give.from()).isEmpty() || proxies.from(give.to()).isPresent())
      return Optional.of(new Refusal.ProxyHandedOn());
    long held = proxies.to(give.to()).stream().filter(p -> !p.from().equals(give.from())).count();
    return held >= proxies.mostEach()
        ? Optional.of(new Refusal.TooManyProxies(proxies.mostEach()))
        : Optional.empty();
  }

  /// It may be given for the round that comes next.
  private static Optional<Refusal> isOver(Panel panel, Round.Id id) {
    if (id.number() == panel.rounds().size() + 1) return Optional.empty();
    var round = panel.round(id);
    if (round.isEmpty()) return Optional.of(new Refusal.NoSuchRound(id.number()));
    return round.get().isOpen()
        ? Optional.empty()
        : Optional.of(new Refusal.RoundIsClosed(id.number()));
  }
}
