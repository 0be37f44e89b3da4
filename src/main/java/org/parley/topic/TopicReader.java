package org.parley.topic;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads one topic from its folder: all of it, or what is wrong with it.
final class TopicReader {

  static final String DESCRIPTION = "topic.yaml";
  static final String BRIEFING = "briefing.md";
  static final String SOURCES = "sources.md";

  static final int TITLE = 200;
  static final int QUESTION = 400;
  static final int SUMMARY = 800;
  static final int LANGUAGE = 35;
  static final int STATEMENT = 140;
  static final int MOST_STATEMENTS = 500;
  static final int STANCE = 2_000;
  static final int REASON = 1_000;
  static final int MOST_REASONS = 12;
  static final int LIMITS = 4_000;
  static final int MOST_POSITIONS = 60;
  static final int RECOMMENDATION = 20_000;
  static final int MOST_RECOMMENDATIONS = 100;
  static final int MOST_ORDER = 999;
  static final int USUAL_ORDER = 500;

  private final TopicFolder folder;
  private final Fields topic;
  private final RolesReader roles;
  private final Problems problems;

  private TopicReader(TopicFolder folder, Fields topic, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    this.topic = topic;
    this.roles = new RolesReader(topic);
  }

  static Optional<Topic> read(TopicFolder folder, Problems problems) {
    if (!Slugs.isSlug(folder.name()))
      problems.add(folder.place(""), 0, Fault.FOLDER_NAME, folder.name(), Slugs.MOST);
    var description = FileText.required(folder, DESCRIPTION, problems);
    if (description.isEmpty()) return Optional.empty();
    var briefing = FileText.required(folder, BRIEFING, problems);
    var sources = FileText.optional(folder, SOURCES, problems).orElse("");
    var file = folder.place(DESCRIPTION);
    return Yaml.read(description.get(), file, problems)
        .flatMap(node -> Fields.of(node, Keys.TOPIC.set(), file, problems))
        .map(fields -> new TopicReader(folder, fields, problems))
        .flatMap(reader -> reader.topic(briefing.orElse(""), sources))
        .filter(_ -> problems.count() == 0);
  }

  private Optional<Topic> topic(String briefing, String sources) {
    var title = topic.text("title", TITLE);
    var question = topic.text("question", QUESTION);
    var summary = topic.text("summary", SUMMARY);
    var language = topic.text("language", LANGUAGE, TopicReader::isLanguage, Fault.NOT_A_LANGUAGE);
    int order = topic.number("order", 1, MOST_ORDER).orElse(USUAL_ORDER);
    var read = roles.read();
    var positions = positions();
    var statements = statements();
    var drafts = drafts();
    var procedure = ProcedureReader.read(topic);
    // A script names the topic's roles and drafts, and makes no sense without them.
    var sample =
        topic.areSound()
            ? SampleReader.read(folder, read, drafts, problems)
            : Optional.<Sample>empty();
    if (!topic.areSound() || !Slugs.isSlug(folder.name())) return Optional.empty();
    return Optional.of(
        new Topic(
            folder.name(),
            title.orElseThrow(),
            question.orElseThrow(),
            summary.orElseThrow(),
            language.orElse("en"),
            order,
            briefing,
            sources,
            read,
            positions,
            statements,
            drafts,
            procedure,
            sample));
  }

  private static boolean isLanguage(String tag) {
    try {
      return !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private List<PositionStarter> positions() {
    var positions = new ArrayList<PositionStarter>();
    for (var node : topic.list("positions", 0, MOST_POSITIONS))
      topic.inside(node, Keys.POSITION).flatMap(this::position).ifPresent(positions::add);
    return positions;
  }

  private Optional<PositionStarter> position(Fields fields) {
    var role = roles.named("role", fields);
    var title = fields.text("title", TITLE);
    var stance = fields.text("stance", STANCE);
    var reasons = texts(fields, "reasons", fields.list("reasons", 1, MOST_REASONS), REASON);
    var couldAccept = fields.text("could-accept", LIMITS);
    var cannotAccept = fields.text("cannot-accept", LIMITS);
    if (!fields.areSound()) return Optional.empty();
    return Optional.of(
        new PositionStarter(
            role.orElseThrow(),
            title.orElseThrow(),
            stance.orElseThrow(),
            reasons,
            couldAccept.orElse(""),
            cannotAccept.orElse("")));
  }

  private List<String> statements() {
    var nodes = topic.list("statements", 0, MOST_STATEMENTS);
    return texts(topic, "statements", nodes, STATEMENT);
  }

  /// The texts of a list's entries, each of which may stand there only once.
  private static List<String> texts(Fields fields, String key, List<Node> nodes, int most) {
    var once = new Once(key);
    var texts = new ArrayList<String>();
    for (var node : nodes)
      fields
          .text(key, node, most)
          .ifPresent(
              text -> {
                once.check(text, node, fields);
                texts.add(text);
              });
    return texts;
  }

  private List<DraftRecommendation> drafts() {
    var once = new Once("id");
    var drafts = new ArrayList<DraftRecommendation>();
    for (var node : topic.list("recommendations", 0, MOST_RECOMMENDATIONS))
      topic
          .inside(node, Keys.RECOMMENDATION)
          .flatMap(fields -> draft(fields, once))
          .ifPresent(drafts::add);
    return drafts;
  }

  private Optional<DraftRecommendation> draft(Fields fields, Once once) {
    var id = fields.slug("id");
    id.ifPresent(found -> fields.node("id").ifPresent(node -> once.check(found, node, fields)));
    var title = fields.text("title", TITLE);
    var text = fields.text("text", RECOMMENDATION);
    var sponsor = roles.named("sponsor", fields);
    if (!fields.areSound()) return Optional.empty();
    return Optional.of(
        new DraftRecommendation(
            id.orElseThrow(), title.orElseThrow(), text.orElseThrow(), sponsor));
  }
}
