package org.parley.ui.votes;

import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Proxies.Proxy;
import org.parley.panel.Round;
import org.parley.ui.panel.PanelNow;

/// A vote that was given to another seat, as one person sees it.
///
/// @param from who gave it, in words
/// @param to who casts it
/// @param round the only round it is for
/// @param mine whether the person may take it back
record ProxyShown(Proxy proxy, String from, String to, Optional<Round.Id> round, boolean mine) {

  static ProxyShown of(Proxy proxy, PanelNow now) {
    boolean own = now.actor().seat().equals(Optional.of(proxy.from()));
    return new ProxyShown(
        proxy,
        now.words(proxy.from()),
        now.words(proxy.to()),
        proxy.round(),
        now.may(Action.TAKE_BACK_PROXY) && (own || now.isChair()));
  }
}
