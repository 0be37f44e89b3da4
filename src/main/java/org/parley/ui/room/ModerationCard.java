package org.parley.ui.room;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.parley.panel.Action;
import org.parley.panel.Moderation;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Moderating.Mute;
import org.parley.panel.PanelCommand.Moderating.Unmute;
import org.parley.panel.PanelCommand.Moderating.Warn;
import org.parley.panel.PanelEvent.Moderating;
import org.parley.panel.Reply.Target;
import org.parley.panel.Seat;
import org.parley.ui.Words;
import org.parley.ui.panel.ActButton;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Card;
import org.parley.ui.part.KeyedList;

/// The moderation log, which everybody may read, and for the chair how to warn and to mute. Where
/// chairs read first the log has a line for each thing that was said: it is drawn while somebody
/// has it open, the last lines first.
final class ModerationCard extends Div {

  /// One line of the log in words; the number keeps it from being another.
  ///
  /// @param text what it is about, where the reader may read that
  private record Line(int number, String words, Optional<Target> text) {}

  /// How many lines of the log are shown at once.
  private static final int PORTION = 50;

  private final Visit visit;
  private final Consumer<Target> find;
  private final KeyedList<Line, ListItem> lines;
  private final Portions portions;
  private final Details log;
  private final Select<Seat.Id> whom = new Select<>();
  private final TextField words = new TextField(Words.say("moderation.to.words"));
  private final ActButton warn;
  private final ActButton mute;
  private final ActButton unmute;
  private final Div chair;
  private List<Seat.Id> seats = List.of();

  /// @param find leads to what was said
  ModerationCard(Visit visit, Consumer<Target> find) {
    this.visit = visit;
    this.find = find;
    var list = new OrderedList();
    list.addClassNames("plain", "log");
    lines = new KeyedList<>(list, Line::number, _ -> new ListItem(), this::draw);
    portions = new Portions(PORTION, () -> show(visit.now()));
    log = new Details("", new Div(list, portions));
    log.addOpenedChangeListener(_ -> show(visit.now()));
    whom.setLabel(Words.say("moderation.to"));
    whom.setItemLabelGenerator(seat -> Speaker.of(seat, visit.now()).words());
    whom.addValueChangeListener(_ -> show(visit.now()));
    warn = act("warn", (seat, said) -> new Warn(seat, said));
    mute = act("mute", (seat, said) -> new Mute(seat, said));
    unmute = act("unmute", (seat, _) -> new Unmute(seat));
    var ways = new Div(warn, mute, unmute);
    ways.addClassName("row");
    var form = new Div(whom, words, ways);
    form.addClassName("form");
    chair = new Div(new Details(Words.say("moderation.chair"), form));
    add(Card.titled(Words.say("moderation.log"), log, chair));
  }

  private void draw(ListItem item, Line line) {
    item.removeAll();
    item.add(new Span(line.words()), new Text(" "));
    line.text().map(text -> FindWay.to(text, visit.now(), find)).ifPresent(item::add);
  }

  private ActButton act(String name, BiFunction<Seat.Id, String, PanelCommand> make) {
    return new ActButton(
            Words.say("moderation." + name),
            visit,
            Action.MODERATE,
            () -> Optional.ofNullable(whom.getValue()).map(s -> make.apply(s, words.getValue())))
        .quiet()
        .onDone(() -> words.setValue(""));
  }

  void show(PanelNow now) {
    var all = now.panel().moderation().log();
    boolean moderates = now.may(Action.MODERATE);
    setVisible(moderates || !all.isEmpty());
    if (!isVisible()) return;
    log.setVisible(!all.isEmpty());
    var count = Words.say("moderation.log.count", all.size());
    if (!count.equals(log.getSummaryText())) log.setSummaryText(count);
    if (log.isOpened())
      lines.show(portions.of(all.reversed()).stream().map(act -> line(act, now)).toList());
    chair.setVisible(moderates);
    if (!moderates) return;
    var judged = judged(now);
    if (!judged.equals(seats)) {
      var chosen = Optional.ofNullable(whom.getValue()).filter(judged::contains);
      seats = judged;
      whom.setItems(judged);
      chosen.ifPresent(whom::setValue);
    }
    var seat = Optional.ofNullable(whom.getValue());
    boolean muted = seat.flatMap(now.panel()::muted).isPresent();
    boolean vacant = seat.flatMap(now.panel()::seat).filter(it -> !it.isHeld()).isPresent();
    warn.setVisible(!vacant);
    mute.setVisible(!muted && !vacant);
    unmute.setVisible(muted);
    List.of(warn, mute, unmute).forEach(button -> button.show(now));
  }

  /// Those who can be warned or muted, and seats whose mute can be lifted before somebody comes.
  private static List<Seat.Id> judged(PanelNow now) {
    var panel = now.panel();
    return panel.seats().stream()
        .filter(seat -> seat.kind() == Seat.Kind.PANELIST && !seat.removed())
        .filter(seat -> seat.isHeld() || panel.muted(seat.id()).isPresent())
        .map(Seat::id)
        .filter(seat -> now.judging(seat).isEmpty())
        .toList();
  }

  private static Line line(Moderation.Act act, PanelNow now) {
    return new Line(act.number(), words(act, now), about(act.what()).filter(now::mayRead));
  }

  private static Optional<Target> about(Moderating what) {
    return switch (what) {
      case Moderating.ContentHidden(var target, _, _) -> Optional.of(target);
      case Moderating.ContentRestored(var target) -> Optional.of(target);
      case Moderating.AppealMade(var target, _) -> Optional.of(target);
      case Moderating.AppealRejected(var target, _) -> Optional.of(target);
      case Moderating.ReplyReleased(var reply) -> Optional.of(new Target.ToReply(reply));
      case Moderating.VersionReleased(var position, var version) ->
          Optional.of(new Target.ToVersion(position, version));
      case Moderating.SeatWarned _, Moderating.SeatMuted _, Moderating.SeatUnmuted _ ->
          Optional.empty();
    };
  }

  private static String words(Moderation.Act act, PanelNow now) {
    var by =
        act.what() instanceof Moderating.AppealMade(var target, _)
            ? Words.ofPanels().by(target, now.panel())
            : seat(act.by(), now);
    return Words.say("moderation.log.line", Words.time(act.at()), by, what(act.what(), now));
  }

  private static String what(Moderating what, PanelNow now) {
    return switch (what) {
      case Moderating.ContentHidden(var target, var reason, var words) ->
          Words.say(
              words.isBlank() ? "moderation.log.hidden" : "moderation.log.hidden.words",
              name(target, now),
              Words.say("moderation.reason." + reason.key()),
              words);
      case Moderating.ContentRestored(var target) ->
          Words.say("moderation.log.restored", name(target, now));
      case Moderating.AppealMade(var target, _) ->
          Words.say("moderation.log.appealed", name(target, now));
      case Moderating.AppealRejected(var target, var words) ->
          Words.say("moderation.log.rejected", name(target, now), words);
      case Moderating.ReplyReleased(var reply) ->
          Words.say("moderation.log.released", name(new Target.ToReply(reply), now));
      case Moderating.VersionReleased(var position, var version) ->
          Words.say("moderation.log.released", name(new Target.ToVersion(position, version), now));
      case Moderating.SeatWarned(var seat, var words) ->
          Words.say("moderation.log.warned", seat(seat, now), words);
      case Moderating.SeatMuted(var seat, var words) ->
          Words.say("moderation.log.muted", seat(seat, now), words);
      case Moderating.SeatUnmuted(var seat) -> Words.say("moderation.log.unmuted", seat(seat, now));
    };
  }

  /// "reply 3 of Privacy 1".
  private static String name(Target target, PanelNow now) {
    var by = Words.ofPanels().by(target, now.panel());
    return switch (target) {
      case Target.ToPosition(var id) -> Words.say("moderation.position", id.number(), by);
      case Target.ToReply(var id) -> Words.say("moderation.reply", id.number(), by);
      case Target.ToRecommendation(var id) -> id.toString();
      case Target.ToAmendment(var id) -> id.toString();
      case Target.ToReason(var round, var id, var number) ->
          Words.say("moderation.reason-given", number, id, round.number());
      case Target.ToVersion(var id, var version) ->
          Words.say("moderation.version", version, id.number(), by);
      case Target.ToInterests _ -> Words.say("moderation.interests", by);
    };
  }

  private static String seat(Seat.Id seat, PanelNow now) {
    return Words.ofPanels().of(now.panel().seat(seat).orElseThrow(), now.panel());
  }
}
