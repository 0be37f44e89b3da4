package org.parley.ui.room;

import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.parley.panel.Reply;
import org.parley.panel.Role;
import org.parley.ui.Words;
import org.parley.ui.panel.Looks;
import org.parley.ui.part.RoleMark;

/// What something does, and who says it: "Challenges · Technology 2".
final class KindLine extends Span {

  KindLine(Reply.Kind kind, Speaker by, Optional<Role> writtenFor) {
    this(Optional.of(kind), "", Optional.of(by), writtenFor);
  }

  /// @param kind what a reply does; empty for what is replied to
  /// @param name of what is replied to
  /// @param by empty where nobody did
  /// @param writtenFor the other role it was written for while roles were swapped
  KindLine(
      Optional<Reply.Kind> kind, String name, Optional<Speaker> by, Optional<Role> writtenFor) {
    addClassName("kind");
    var what =
        new Span(
            kind.map(Reply.Kind::key).map(key -> Words.say("panel.reply." + key)).orElse(name));
    kind.map(KindLine::css).ifPresent(what::addClassName);
    add(what);
    writtenFor.ifPresent(role -> add(new WrittenFor(role)));
    by.ifPresent(speaker -> add(by(speaker)));
  }

  private static Span by(Speaker speaker) {
    var by = new Span();
    speaker
        .role()
        .map(Looks::of)
        .ifPresent(
            look -> {
              by.addClassNames("role", look.css());
              by.add(new RoleMark(look));
            });
    by.add(new Span(speaker.place()));
    return by;
  }

  private static String css(Reply.Kind kind) {
    return switch (kind) {
      case SUPPORTS -> "ok";
      case CHALLENGES -> "split";
      case ASKS -> "near";
      case ANSWERS -> "accent";
    };
  }
}
