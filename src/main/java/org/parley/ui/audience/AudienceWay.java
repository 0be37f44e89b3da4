package org.parley.ui.audience;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.people.Invitations;
import org.parley.ui.Routes;
import org.parley.ui.ServerAddress;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.CopyButton;

/// How people come into the audience, for whoever runs the panel to hand on. It leads to no seat at
/// the table, unlike the code among the seats.
public final class AudienceWay extends Div {

  private final Invitations invitations;
  private final String server;
  private Optional<String> shown = Optional.empty();

  /// @param server the address of this server, with a slash at its end
  public AudienceWay(Invitations invitations, String server) {
    this.invitations = invitations;
    this.server = server;
    addClassNames("stack", "audience-way");
  }

  void show(PanelNow now) {
    var panel = now.panel();
    boolean admits = panel.audience().admitted() && !panel.isClosed() && now.leads();
    setVisible(admits);
    if (!admits || shown.isPresent()) return;
    shown = invitations.ofAudience(panel.id()).code();
    shown.ifPresent(this::draw);
  }

  private void draw(String code) {
    var typed = new Span(code);
    typed.addClassName("code");
    var copy =
        new CopyButton(
            Words.say("audience.way.copy"),
            Words.say("seats.copied"),
            server + Routes.joinByCode(code));
    var line = new Div(typed, copy);
    line.addClassName("row");
    add(new Paragraph(Words.say("audience.way", ServerAddress.spoken(server + Routes.JOIN))), line);
  }
}
