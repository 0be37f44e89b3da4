package org.parley.ui.ballot;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Reply;
import org.parley.panel.Reply.Target;
import org.parley.text.Markdown;
import org.parley.text.Passage;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;

/// What moved a voter who has answered before: a position, a reply, or an amendment to the text. It
/// may be left open.
final class MovedBy extends Composite<Select<Target>> {

  private static final int MOST_CHARACTERS = 70;

  private List<Target> offered;

  MovedBy(PanelNow now, Item item, Runnable changed) {
    offered = offered(now, item);
    var select = getContent();
    select.setLabel(Words.say("ballot.moved"));
    select.setAriaLabel(item.title() + ". " + Words.say("ballot.moved"));
    select.setHelperText(Words.say("ballot.moved.hint"));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(Words.say("ballot.moved.none"));
    select.setItems(offered);
    select.setItemLabelGenerator(
        target -> target == null ? Words.say("ballot.moved.none") : words(target, now));
    select.addValueChangeListener(_ -> changed.run());
  }

  boolean isNeeded() {
    return !offered.isEmpty();
  }

  Optional<Target> target() {
    return getContent().getOptionalValue();
  }

  void fill(Target target) {
    if (offered.contains(target)) getContent().setValue(target);
  }

  /// Takes away what was hidden since; what was said since is on the next sheet.
  void show(PanelNow now) {
    var left = offered.stream().filter(now.panel()::isOpenToAll).toList();
    if (left.size() == offered.size()) return;
    var chosen = target();
    offered = left;
    getContent().setItems(left);
    chosen.ifPresent(this::fill);
  }

  void lock() {
    getContent().setReadOnly(true);
  }

  private static List<Target> offered(PanelNow now, Item item) {
    var panel = now.panel();
    var own = now.actor().seat();
    var offered = new ArrayList<Target>();
    panel.filed().stream()
        .map(position -> new Target.ToPosition(position.id()))
        .filter(target -> !now.isAuthor(target))
        .forEach(offered::add);
    panel.replies().stream()
        .filter(reply -> reply.kind() != Reply.Kind.ASKS)
        .filter(reply -> !own.equals(Optional.of(reply.seat())))
        .forEach(reply -> offered.add(new Target.ToReply(reply.id())));
    panel.discussion().amendments(item.id()).stream()
        .filter(amendment -> !own.equals(Optional.of(amendment.seat())))
        .forEach(amendment -> offered.add(new Target.ToAmendment(amendment.id())));
    offered.removeIf(target -> !panel.isOpenToAll(target));
    return List.copyOf(offered);
  }

  private static String words(Target target, PanelNow now) {
    var panel = now.panel();
    return switch (target) {
      case Target.ToPosition(var id) -> {
        var position = panel.position(id).flatMap(panel::open).orElseThrow();
        yield said(Words.ofPanels().by(target, panel), position.current().text().title());
      }
      case Target.ToReply(var id) -> {
        var reply = panel.reply(id).orElseThrow();
        yield said(Words.ofPanels().by(target, panel), Markdown.words(reply.text()));
      }
      case Target.ToRecommendation(var id) -> id.toString();
      case Target.ToAmendment(var id) -> {
        var amendment = panel.discussion().amendment(id).orElseThrow();
        var by = Words.ofPanels().by(target, panel);
        yield Words.say("ballot.moved.amendment", id, said(by, amendment.change().after()));
      }
      case Target.ToReason _, Target.ToVersion _, Target.ToInterests _ -> "";
    };
  }

  private static String said(String by, String text) {
    return Words.say("ballot.moved.by", by, Passage.of(text, MOST_CHARACTERS));
  }
}
