package org.parley.ui.floor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.parley.panel.Role;
import org.parley.panel.SpeakingTime;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.part.Gauge;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.RoleLabel;
import org.parley.ui.part.Tone;

/// How long each role has spoken, as bars; against its budget, where roles have one.
final class SpokenTimes extends Div {

  /// @param share of the budget, or of the time of the role that has spoken most
  private record Spoken(Role role, Duration time, double share, int budget) {}

  private final KeyedList<Spoken, ListItem> roles;

  SpokenTimes() {
    var list = new UnorderedList();
    list.addClassNames("plain", "spoken");
    list.getElement().setAttribute("aria-label", Words.say("floor.spoken"));
    roles = new KeyedList<>(list, Spoken::role, _ -> new ListItem(), SpokenTimes::draw);
    add(list);
  }

  void show(PanelNow now) {
    var floor = now.panel().floor();
    setVisible(!floor.speeches().isEmpty());
    var spoken = SpeakingTime.of(floor, now.at());
    var most =
        spoken.roles().values().stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    roles.show(
        now.panel().topic().roles().stream()
            .map(
                role -> {
                  var time = spoken.of(role.id());
                  double share =
                      spoken.used(role.id(), floor.terms()).orElseGet(() -> share(time, most));
                  // The clock runs on; what is drawn are whole seconds.
                  return new Spoken(
                      role,
                      time.truncatedTo(ChronoUnit.SECONDS),
                      share,
                      floor.terms().roleMinutes());
                })
            .toList());
  }

  private static double share(Duration time, Duration most) {
    return most.isZero() ? 0 : (double) time.toMillis() / most.toMillis();
  }

  private static void draw(ListItem item, Spoken spoken) {
    item.removeAll();
    var time = Clock.of(spoken.time());
    boolean over = spoken.budget() > 0 && spoken.share() > 1;
    item.add(
        new RoleLabel(Looks.of(spoken.role())),
        new Gauge(
            Math.min(1, spoken.share()),
            spoken.budget() == 0
                ? time
                : Words.say(over ? "floor.spoken.over" : "floor.spoken.of", time, spoken.budget()),
            over ? Tone.CANNOT_ACCEPT : Tone.CAN_LIVE_WITH));
    item.setClassName("over", over);
  }
}
