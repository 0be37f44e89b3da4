package org.parley.ui.room;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.likeness.Alike;
import org.parley.panel.Panel;
import org.parley.panel.Reply.Target;
import org.springframework.util.ConcurrentLruCache;

/// What was said in a panel and is open to all, made ready to be compared with what somebody
/// writes. It is the same for all who write there, many of them at the same time: it is made ready
/// once, and then goes on with what is said. Of a long panel it is only what was said last.
final class SaidBefore {

  /// Fewer letters are alike by chance.
  static final int LEAST = 16;

  private static final int LAST_COMPARED = 500;

  /// So many at once are passed over in a panel that gets longer: all are looked at again then.
  private static final int PASSED_OVER = 250;

  private static final int MOST_PANELS = 8;

  private static final ConcurrentLruCache<Panel.Id, SaidBefore> PANELS =
      new ConcurrentLruCache<>(MOST_PANELS, _ -> new SaidBefore());

  /// A recommendation or a reply.
  record Said(Target what, String text) {}

  private Optional<Panel> of = Optional.empty();
  private Set<Said> known = Set.of();
  private Alike<Said> alike = none();

  private SaidBefore() {}

  private static Alike<Said> none() {
    return Alike.among(List.of(), said -> Alike.passages(said.text(), LEAST));
  }

  static Alike<Said> in(Panel panel) {
    return PANELS.get(panel.id()).at(panel);
  }

  /// What was changed or hidden since is not there any more, so all are looked at again.
  private synchronized Alike<Said> at(Panel panel) {
    if (of.filter(it -> it == panel).isPresent()) return alike;
    var said = said(panel);
    if (!said.containsAll(known)) {
      known = Set.of();
      alike = none();
    }
    alike = alike.with(said.stream().filter(it -> !known.contains(it)).toList());
    known = said;
    of = Optional.of(panel);
    return alike;
  }

  private static Set<Said> said(Panel panel) {
    var all = new LinkedHashSet<Said>();
    for (var recommendation : panel.votable()) {
      var text = recommendation.current().text();
      all.add(
          new Said(
              new Target.ToRecommendation(recommendation.id()), text.title() + ". " + text.body()));
    }
    var replies =
        panel.replies().stream()
            .map(reply -> new Said(new Target.ToReply(reply.id()), reply.text()))
            .filter(said -> panel.isOpenToAll(said.what()))
            .toList();
    int earlier = Math.max(0, replies.size() - LAST_COMPARED);
    all.addAll(replies.subList(earlier / PASSED_OVER * PASSED_OVER, replies.size()));
    return all;
  }
}
