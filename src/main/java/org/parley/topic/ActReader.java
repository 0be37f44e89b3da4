package org.parley.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.panel.PhaseKind;
import org.parley.panel.Reply;
import org.parley.topic.Sample.Act;
import org.parley.topic.Sample.Deed;
import org.parley.topic.Sample.Panelist;
import org.parley.topic.Sample.PositionWords;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the acts of a script, one after another, and remembers the names they bring in.
final class ActReader {

  static final int BODY = TopicReader.RECOMMENDATION;

  private static final String PANEL = "panel";

  private final SampleNames names;

  ActReader(SampleNames names) {
    this.names = names;
  }

  Optional<Act> read(Fields around, Node node, int day) {
    var verb = Fields.firstKey(node, Verb.ALL).flatMap(Verb::of);
    if (verb.isEmpty() && node instanceof MappingNode) {
      around.fault(node, Fault.NOTHING_DONE, String.join(", ", Verb.ALL));
      return Optional.empty();
    }
    return around
        .inside(node, verb.orElse(Verb.PHASE).keys())
        .flatMap(fields -> act(fields, verb.orElse(Verb.PHASE), day));
  }

  private Optional<Act> act(Fields fields, Verb verb, int day) {
    var at = fields.time("at");
    var by = seat(fields);
    var deed = deed(fields, verb, by);
    return fields.areSound()
        ? Optional.of(new Act(fields.line(), day, at.orElseThrow(), by, deed.orElseThrow()))
        : Optional.empty();
  }

  private Optional<Panelist> seat(Fields fields) {
    var offered = new ArrayList<>(List.of(SampleNames.CHAIR));
    offered.addAll(names.seats());
    return fields
        .choice("by", offered)
        .filter(name -> !name.equals(SampleNames.CHAIR))
        .map(names::seat);
  }

  private Optional<? extends Deed> deed(Fields fields, Verb verb, Optional<Panelist> by) {
    return switch (verb) {
      case PHASE -> fields.choice(verb.key(), PhaseKind.values()).map(Deed.OpenPhase::new);
      case FILES -> {
        by.ifPresent(names::addPosition);
        yield position(fields, verb).map(Deed.FilePosition::new);
      }
      case REFILES -> position(fields, verb).map(Deed.RevisePosition::new);
      case SUPPORTS -> reply(fields, verb, Reply.Kind.SUPPORTS);
      case CHALLENGES -> reply(fields, verb, Reply.Kind.CHALLENGES);
      case ASKS -> reply(fields, verb, Reply.Kind.ASKS);
      case ANSWERS -> reply(fields, verb, Reply.Kind.ANSWERS);
      case PROPOSES -> proposal(fields, verb);
      case REVISES ->
          recommendation(fields, verb)
              .map(id -> new Deed.Revise(id, title(fields), fields.text("text", BODY)));
      case WITHDRAWS -> recommendation(fields, verb).map(Deed.Withdraw::new);
      case ROUND -> round(fields, verb);
      case ADOPTS -> fields.text(verb.key(), BODY).map(Deed.AdoptReport::new);
      case CLOSES -> fields.choice(verb.key(), List.of(PANEL)).map(_ -> new Deed.ClosePanel());
    };
  }

  private static Optional<String> title(Fields fields) {
    return fields.text("title", TopicReader.TITLE);
  }

  private static Optional<PositionWords> position(Fields fields, Verb verb) {
    return fields
        .text(verb.key(), TopicReader.TITLE)
        .map(
            title ->
                new PositionWords(
                    title,
                    fields.text("reasons", BODY),
                    fields.text("could-accept", BODY),
                    fields.text("cannot-accept", BODY),
                    fields.text("sources", BODY)));
  }

  private Optional<Deed> reply(Fields fields, Verb verb, Reply.Kind kind) {
    var target = fields.choice(verb.key(), names.targets()).map(names::target);
    var text = fields.text("text", BODY);
    var name = newName(fields, "as");
    name.ifPresent(names::addReply);
    return target.flatMap(to -> text.map(it -> new Deed.SubmitReply(kind, to, it, name)));
  }

  private Optional<Deed> proposal(Fields fields, Verb verb) {
    var title = title(fields);
    var text = fields.text("text", BODY);
    var id = newName(fields, verb.key());
    id.ifPresent(names::addRecommendation);
    return id.flatMap(it -> title.flatMap(t -> text.map(body -> new Deed.Propose(it, t, body))));
  }

  private Optional<String> newName(Fields fields, String key) {
    var name = fields.slug(key);
    if (name.filter(names.targets()::contains).isPresent())
      fields
          .node(key)
          .ifPresent(node -> fields.fault(node, Fault.NAME_TAKEN, key, name.orElseThrow()));
    return name;
  }

  private Optional<String> recommendation(Fields fields, Verb verb) {
    return fields.choice(verb.key(), names.recommendations());
  }

  private Optional<Deed> round(Fields fields, Verb verb) {
    var votes = VotesReader.read(fields, verb.key(), names);
    return fields.time("until").map(until -> new Deed.HoldRound(until, votes));
  }
}
