package org.parley.ui.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.panel.Judged;
import org.parley.panel.Moderation.Hidden;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.Appealed;
import org.parley.ui.panel.PanelNow;

/// What a reader is told of something that waits, is hidden, or was shown again.
final class VeilWords {

  private VeilWords() {}

  static String waiting(Target target, PanelNow now) {
    return others(target, now)
        .map(version -> Words.say("moderation.waiting.version", version))
        .orElseGet(() -> Words.say("moderation.waiting"));
  }

  static List<String> hidden(Target target, Hidden hidden, boolean mayAppeal, PanelNow now) {
    var words = new ArrayList<String>();
    words.add(Appealed.against(hidden, now));
    others(target, now).ifPresent(version -> words.add(Words.say("moderation.others", version)));
    boolean version = target instanceof Target.ToVersion;
    if (mayAppeal) words.add(Words.say(version ? "moderation.again" : "moderation.rests"));
    else if (now.mayRead(target)) words.addAll(Appealed.words(hidden, now));
    return List.copyOf(words);
  }

  /// Who showed it again, for its author.
  static List<String> lifted(Target target, PanelNow now) {
    var panel = now.panel();
    return Judged.of(panel, target)
        .or(() -> current(target, now).flatMap(version -> Judged.of(panel, version)))
        .filter(judged -> judged.kind() == Judged.Kind.LIFTED)
        .map(Judged::act)
        .map(
            act ->
                Words.say("moderation.lifted", now.words(act.by(), act.at()), Words.time(act.at())))
        .stream()
        .toList();
  }

  /// What of a position was judged by itself, where positions are read first.
  private static Optional<Target> current(Target target, PanelNow now) {
    return target instanceof Target.ToPosition(var id)
        ? now.panel().position(id).map(it -> new Target.ToVersion(id, it.current().number()))
        : Optional.empty();
  }

  /// The version that others go on reading, where a later one is kept from them.
  private static Optional<Integer> others(Target target, PanelNow now) {
    return target instanceof Target.ToVersion(var id, _)
        ? now.panel().position(id).flatMap(now.panel()::open).map(open -> open.current().number())
        : Optional.empty();
  }
}
