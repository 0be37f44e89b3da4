package org.parley.ui.room;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.panel.Position;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.AnonymityPart;
import org.parley.ui.panel.Looks;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.KeyedList;
import org.parley.ui.part.Prose;
import org.parley.ui.part.RoleLook;

/// A position: what a panelist says for their role, and what was said to it.
final class PositionCard extends Article implements Focusable<PositionCard> {

  /// What has to be said anew when it changes.
  private record Said(Position position, Speaker by, boolean mine, boolean readable) {}

  private final Visit visit;
  private final Drafts drafts;
  private final Div said = new Div();
  private final Div waiting = new Div();
  private final Unfold revise;
  private final Unfold reply;
  private final VeilPart veil;
  private final KeyedList<Veil, VeilPart> versions;
  private final AnonymityPart anonymity;
  private final ConvincingLine convincing;
  private final SignatureLine signatures;
  private final Sides replies;
  private Position position;
  private @Nullable Said drawn;
  private String colour = "";

  PositionCard(Position first, Visit visit, Drafts drafts) {
    this.visit = visit;
    this.drafts = drafts;
    this.position = first;
    var target = new Target.ToPosition(first.id());
    revise =
        new Unfold(
            Words.say(byRole(first, visit) ? "room.position.revise.role" : "room.position.revise"),
            visit,
            drafts,
            PositionForm.revising(first.id()),
            () -> visit.now().isAuthor(target),
            this::form,
            () -> position.current().number());
    reply =
        new Unfold(
            Words.say("room.reply"),
            visit,
            drafts,
            ReplyForm.to(target),
            _ -> new ReplyForm(visit, drafts, target, false),
            () -> 0);
    veil = new VeilPart(target, visit, drafts);
    versions =
        new KeyedList<>(
            waiting,
            Veil::target,
            shown -> new VeilPart(shown.target(), visit, drafts),
            (part, shown) -> part.show(shown, visit.now()));
    anonymity = AnonymityPart.on(target, visit);
    convincing = new ConvincingLine(target, visit);
    signatures = new SignatureLine(first.id(), visit);
    replies = new Sides(visit, drafts);
    setId(id(first.id()));
    setTabIndex(-1);
    addClassNames("card", "position");
    said.addClassName("said");
    add(said, waiting, Marks.of(signatures, convincing, reply, revise, anonymity, veil), replies);
  }

  static String id(Position.Id position) {
    return "position-" + position.number();
  }

  private Writing form(int version) {
    return byRole(position, visit)
        ? new RoleForm(
            visit, drafts, visit.roleDraft(known(version)).orElseThrow(), position, known(version))
        : new PositionForm(visit, drafts, position, known(version));
  }

  /// What the browser says it was based on, as far as that can be.
  private int known(int version) {
    return position.version(version).orElseGet(position::current).number();
  }

  void show(PositionShown shown) {
    position = shown.position();
    var toSay = new Said(position, shown.by(), shown.mine(), shown.veil().readable());
    if (!toSay.equals(drawn)) say(shown);
    drawn = toSay;
    veil.show(shown.veil(), visit.now());
    versions.show(shown.version().stream().toList());
    waiting.setVisible(shown.version().isPresent());
    anonymity.show(visit.now());
    convincing.show(shown.convincing());
    signatures.show(shown.signatures(), visit.now());
    replies.show(shown.replies());
    revise.show(shown.mayRevise());
    reply.show(shown.mayReply());
  }

  private void say(PositionShown shown) {
    var text = shown.position().current().text();
    var writtenFor = shown.position().writtenFor().map(visit.now()::role);
    colour(writtenFor.or(shown.by()::role).map(Looks::of).map(RoleLook::css).orElse(""));
    setClassName("for-another", writtenFor.isPresent());
    said.removeAll();
    said.add(new SpeakerLine(shown.by(), writtenFor, facts(shown), visit.now()));
    if (!shown.veil().readable()) return;
    said.add(new H2(text.title()));
    said.add(new Prose(text.reasons()));
    stance("room.position.could-accept", text.couldAccept());
    stance("room.position.cannot-accept", text.cannotAccept());
    stance("room.position.sources", text.sources());
    if (shown.position().versions().size() > 1) said.add(new Versions(editions(shown.position())));
  }

  /// None where it is not shown which role it is; another one stood there before less was shown.
  private void colour(String css) {
    if (!colour.isEmpty()) removeClassName(colour);
    if (!css.isEmpty()) addClassName(css);
    colour = css;
  }

  private static boolean byRole(Position position, Visit visit) {
    return visit.now().panel().isStatedByRole(new Target.ToPosition(position.id()));
  }

  private String facts(PositionShown shown) {
    var position = shown.position();
    // How often it was written since is nothing that all know.
    if (!shown.veil().readable()) return Words.time(position.versions().getFirst().at());
    var whose =
        position.writtenFor().isPresent()
            ? "swap.case.mine"
            : byRole(position, visit) ? "room.position.ours" : "room.position.mine";
    return Words.say(
        shown.mine() ? whose : "room.position.facts",
        position.current().number(),
        Words.time(position.current().at()));
  }

  private void stance(String label, String text) {
    if (text.isBlank()) return;
    var name = new Span(Words.say(label));
    name.addClassName("label");
    var stance = new Div(name, new Prose(text));
    stance.addClassName("stance");
    said.add(stance);
  }

  private static List<Edition> editions(Position position) {
    var all = new ArrayList<Edition>();
    for (var version : position.versions())
      all.add(
          new Edition(
              version.number(), Words.time(version.at()), PositionForm.texts(version.text())));
    return all;
  }
}
