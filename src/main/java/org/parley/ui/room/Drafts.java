package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.parley.panel.Seat;
import org.parley.ui.panel.PanelNow;

/// What the reader is writing in this window, and what their browser keeps from before: forms with
/// text in them are opened again after a reload, and nothing is taken away under a writer's hands.
final class Drafts {

  private static final Pattern FORM = Pattern.compile("(.+)@([0-9]{1,6})");

  private final String place;
  private final Map<String, Integer> kept = new HashMap<>();
  private final Map<String, IntConsumer> waiting = new HashMap<>();
  private final Set<Writing> open = new LinkedHashSet<>();
  private boolean reopening;

  Drafts(PanelNow now) {
    place = now.panel().id() + "/" + now.actor().seat().map(Seat.Id::number).orElse(0) + "/";
  }

  /// What the keys of all these forms begin with, so that nobody else at this browser gets them.
  String place() {
    return place;
  }

  /// @param basedOn the version that is being changed, 0 for something new
  String key(String form, int basedOn) {
    return place + form + "@" + basedOn;
  }

  /// The browser has said which forms it keeps text of.
  void told(List<String> forms) {
    for (var form : forms) {
      var match = FORM.matcher(form);
      if (match.matches())
        kept.merge(match.group(1), Integer.parseInt(match.group(2)), Integer::max);
    }
    for (var form : List.copyOf(waiting.keySet())) reopen(form);
  }

  /// @param open called once if there is text of this form, with the version it was based on
  void whenKept(String form, IntConsumer open) {
    waiting.put(form, open);
    reopen(form);
  }

  private void reopen(String form) {
    var basedOn = kept.remove(form);
    var open = waiting.get(form);
    if (basedOn == null || open == null) return;
    reopening = true;
    try {
      open.accept(basedOn);
    } finally {
      reopening = false;
    }
  }

  /// Whether a form is being opened again whose text the browser has kept.
  boolean isReopening() {
    return reopening;
  }

  /// Forms that are open follow what happens to the panel, whatever it is.
  void show(PanelNow now) {
    List.copyOf(open).forEach(form -> form.show(now));
  }

  void opened(Writing form) {
    open.add(form);
  }

  void closed(Writing form) {
    open.remove(form);
  }

  /// Whether somebody is writing where they can see it.
  boolean isWriting() {
    return open.stream().anyMatch(form -> form.isBegun() && isSeen(form));
  }

  private static boolean isSeen(Component component) {
    return component.isVisible() && component.getParent().map(Drafts::isSeen).orElse(true);
  }
}
