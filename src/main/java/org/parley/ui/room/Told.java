package org.parley.ui.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.parley.panel.Judged;
import org.parley.panel.Panel;
import org.parley.panel.PanelEvent.Moderating.ContentHidden;
import org.parley.panel.Queued;
import org.parley.panel.Reply.Target;
import org.parley.ui.Routes;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Notice;

/// What the reader in particular is told at the top of the room, with the way to it: a warning,
/// what was done about a text of theirs, and appeals that they may judge.
final class Told extends Div {

  /// How long what was decided is news. What is hidden can be appealed against as long as it is.
  private static final Duration NEWS = Duration.ofDays(7);

  /// What the reader has gone to see, for as long as they are signed in.
  private record Read(Set<Object> all) {
    static Read here() {
      var session = VaadinSession.getCurrent();
      var read = session.getAttribute(Read.class);
      if (read != null) return read;
      var none = new Read(new HashSet<>());
      session.setAttribute(Read.class, none);
      return none;
    }
  }

  private record Line(Panel.Id panel, Judged judged) {}

  /// A line in words, which change when whoever is named there gets up.
  private record News(Line line, String words) {}

  private final Visit visit;
  private final Consumer<Target> find;
  private final Notice warned = new Notice();
  private final Notice appeals = new Notice();
  private final KeyedList<News, Notice> own;

  /// @param find leads to what was said
  Told(Visit visit, Consumer<Target> find) {
    this.visit = visit;
    this.find = find;
    var lines = new Div();
    own = new KeyedList<>(lines, News::line, this::notice, Told::draw);
    appeals.add(new Anchor(Routes.judging(visit.panel()), Words.say("room.chair.desk")));
    addClassName("told");
    add(warned, appeals, lines);
  }

  void show(PanelNow now) {
    Warning.to(now).ifPresentOrElse(words -> warned.show(Notice.Kind.WARN, words), warned::clear);
    int waiting = now.actor().seat().map(seat -> Queued.left(now.panel(), seat).size()).orElse(0);
    if (waiting > 0) appeals.show(Notice.Kind.WARN, Words.say("chair.queue.another", waiting));
    else appeals.clear();
    var news =
        now.actor().seat().map(seat -> Judged.of(now.panel(), seat)).orElse(List.of()).stream()
            .filter(judged -> isNews(judged, now))
            .map(judged -> new Line(now.panel().id(), judged))
            .filter(line -> !Read.here().all().contains(line))
            .map(line -> new News(line, words(line.judged(), now)))
            .toList();
    own.show(news);
    setVisible(warned.isVisible() || appeals.isVisible() || !news.isEmpty());
  }

  private static boolean isNews(Judged judged, PanelNow now) {
    return switch (judged.kind()) {
      case HIDDEN -> !now.panel().isClosed();
      case APPEALED -> false;
      case UPHELD, LIFTED -> judged.act().at().plus(NEWS).isAfter(now.at());
    };
  }

  private Notice notice(News news) {
    var notice = new Notice();
    notice.add(way(news.line()));
    return notice;
  }

  private static void draw(Notice notice, News news) {
    boolean good = news.line().judged().kind() == Judged.Kind.LIFTED;
    notice.show(good ? Notice.Kind.DONE : Notice.Kind.WARN, news.words());
  }

  private static String words(Judged judged, PanelNow now) {
    var what = OwnText.words(judged.target(), now.panel());
    var by = now.words(judged.act().by(), judged.act().at());
    return switch (judged.kind()) {
      case HIDDEN, APPEALED -> Words.say("moderation.told.hidden", what, by, reason(judged));
      case UPHELD -> Words.say("moderation.told.upheld", what, by);
      case LIFTED -> Words.say("moderation.told.lifted", what, by);
    };
  }

  private static String reason(Judged judged) {
    return judged.act().what() instanceof ContentHidden(_, var reason, _)
        ? Words.ofPanels().of(reason)
        : "";
  }

  /// The way there; what was gone to is not told again.
  private Component way(Line line) {
    var target = line.judged().target();
    return FindWay.to(
        target,
        visit.now(),
        it -> {
          Read.here().all().add(line);
          show(visit.now());
          find.accept(it);
        });
  }
}
