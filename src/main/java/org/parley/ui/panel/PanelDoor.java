package org.parley.ui.panel;

import java.time.InstantSource;
import java.util.Optional;
import org.parley.panel.Panel;
import org.parley.people.ConsultationHosts;
import org.parley.people.CurrentAccount;
import org.parley.people.Holders;
import org.parley.people.Reception;
import org.parley.people.RoleDrafts;
import org.springframework.stereotype.Component;

/// The way into panels, for views.
@Component
public class PanelDoor {

  final Reception reception;
  final Holders holders;
  final CurrentAccount current;
  final InstantSource clock;
  final ConsultationHosts consultations;
  final RoleDrafts drafts;
  final Heralds heralds;

  PanelDoor(
      Reception reception,
      Holders holders,
      CurrentAccount current,
      InstantSource clock,
      ConsultationHosts consultations,
      RoleDrafts drafts,
      Heralds heralds) {
    this.heralds = heralds;
    this.drafts = drafts;
    this.consultations = consultations;
    this.reception = reception;
    this.holders = holders;
    this.current = current;
    this.clock = clock;
  }

  /// Lets the person who asks in; empty if there is no such panel or it is none of their business,
  /// which makes no difference to them.
  public Optional<Visit> enter(Panel.Id panel) {
    var account = current.id();
    return reception.room(panel, account).map(room -> new Visit(this, room, account));
  }
}
