package org.parley.report;

import java.util.List;
import java.util.Optional;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Round;
import org.parley.panel.Trial;

/// What the panel recommends, and what it does not and why.
final class RecommendationsSection {

  private RecommendationsSection() {}

  static Html of(Report report) {
    if (report.isOfDiscussion()) return Html.NONE;
    var adopted = report.adopted();
    var all = report.panel().tabled();
    var yes = all.stream().filter(r -> adopted.contains(r.id())).toList();
    var others = all.stream().filter(r -> !adopted.contains(r.id())).toList();
    return Html.of("{}{}{}", adopted(report, yes), others(report, others), withdrawn(report));
  }

  private static Html adopted(Report report, List<Recommendation> adopted) {
    Object content =
        adopted.isEmpty() ? Html.of("<p>{}</p>", noneYet(report)) : articles(report, adopted);
    return ReportPage.section("adopted", report.say("adopted"), content);
  }

  private static String noneYet(Report report) {
    if (report.panel().adoption().isPresent()) return report.say("adopted.none");
    var carried = report.panel().carried().stream().map(Recommendation.Id::toString).toList();
    return carried.isEmpty() || report.panel().isClosed()
        ? report.say("adopted.not-yet")
        : report.say("adopted.carried", String.join(", ", carried));
  }

  private static Html others(Report report, List<Recommendation> others) {
    if (others.isEmpty()) return Html.NONE;
    var title = report.panel().adoption().isPresent() ? "others" : "recommendations";
    return ReportPage.section("others", report.say(title), articles(report, others));
  }

  private static List<Html> articles(Report report, List<Recommendation> recommendations) {
    return recommendations.stream().map(r -> article(report, r)).toList();
  }

  private static Html article(Report report, Recommendation recommendation) {
    var id = recommendation.id();
    return report
        .panel()
        .moderation()
        .hidden(new Reply.Target.ToRecommendation(id))
        .map(
            hidden ->
                Html.of(
                    "<article id=\"{}\" class=\"recommendation\">\n<h3><span"
                        + " class=\"key\">{}</span></h3>\n<p class=\"note\">{}</p>\n</article>\n",
                    id,
                    id,
                    report.say("recommendation.hidden", report.words().of(hidden.reason()))))
        .orElseGet(() -> open(report, recommendation));
  }

  private static Html open(Report report, Recommendation recommendation) {
    var standing = Standing.of(report, recommendation.id());
    var voted = report.decisive(recommendation.id()).flatMap(r -> r.item(recommendation.id()));
    var text = recommendation.text(voted.map(Round.Item::version).orElse(recommendation.version()));
    return Html.of(
        """
        <article id="{}" class="recommendation">
        <h3><span class="key">{}</span> {}</h3>
        {}
        <p class="verdict">{} {}</p>
        {}{}{}
        </article>
        """,
        recommendation.id(),
        recommendation.id(),
        text.title(),
        Html.markdown(text.body()),
        standing.pill(report),
        standing.why(report),
        changed(report, recommendation, voted),
        Dissent.of(report, recommendation.id()),
        tried(report, recommendation));
  }

  /// Its way: versions, changes that were asked for, rounds. Nothing where there was but one step,
  /// unless that led from the public to the panel.
  private static Html tried(Report report, Recommendation recommendation) {
    var tried = Trial.of(report.panel(), recommendation);
    if (tried.size() < 2 && recommendation.origin().isEmpty()) return Html.NONE;
    return Html.of(
        "<details class=\"tried\" open><summary>{}</summary>\n<ol>\n{}</ol>\n</details>\n",
        report.say("tried"),
        tried.stream()
            .map(
                step ->
                    Html.of(
                        "<li>{}</li>\n",
                        report.say(
                            "tried.step",
                            report.time(step.at()),
                            report.words().of(step, recommendation.id(), report.panel()))))
            .toList());
  }

  /// Says which version was voted on where there are others, and gives the text as it is now where
  /// that has not been voted on.
  private static Optional<Html> changed(
      Report report, Recommendation recommendation, Optional<Round.Item> voted) {
    if (voted.isEmpty() || recommendation.version() == 1) return Optional.empty();
    int version = voted.get().version();
    if (version == recommendation.version())
      return Optional.of(note(report.say("version.last", version)));
    var now = recommendation.current().text();
    return Optional.of(
        Html.of(
            "{}<div class=\"later\"><h4>{}</h4>{}</div>\n",
            note(report.say("version.later", version)),
            now.title(),
            Html.markdown(now.body())));
  }

  private static Html note(String words) {
    return Html.of("<p class=\"note\">{}</p>\n", words);
  }

  private static Html withdrawn(Report report) {
    var items =
        report.panel().recommendations().stream()
            .filter(Recommendation::withdrawn)
            .map(
                r ->
                    Html.of(
                        "<li><b>{}</b> {}</li>\n", r.id(), report.words().title(r, report.panel())))
            .toList();
    return items.isEmpty()
        ? Html.NONE
        : ReportPage.section("withdrawn", report.say("withdrawn"), Html.of("<ul>\n{}</ul>", items));
  }
}
