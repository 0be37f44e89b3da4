package org.parley.ui.stage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.people.Invitations;
import org.parley.ui.Routes;
import org.parley.ui.ServerAddress;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.QrPicture;

/// How people come into the audience, in a corner of the stage while the panel admits one. It leads
/// to no seat at the table.
final class AudienceCode extends Div {

  private final Invitations invitations;
  private final String server;
  private Optional<String> shown = Optional.empty();

  /// @param server the address of this server, with a slash at its end
  AudienceCode(Invitations invitations, String server) {
    this.invitations = invitations;
    this.server = server;
    addClassName("audience-code");
  }

  void show(PanelNow now) {
    var panel = now.panel();
    boolean admits = panel.audience().admitted() && !panel.isClosed();
    setVisible(admits);
    if (!admits || shown.isPresent()) return;
    shown = invitations.ofAudience(panel.id()).code();
    shown.ifPresent(
        code -> {
          var typed = new Span(code);
          typed.addClassName("code");
          add(
              new QrPicture(
                  server + Routes.joinByCode(code), Words.say("stage.code.picture", code)),
              new Div(
                  new Span(Words.say("stage.code", ServerAddress.spoken(server + Routes.JOIN))),
                  typed));
        });
  }
}
