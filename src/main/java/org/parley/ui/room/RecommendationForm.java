package org.parley.ui.room;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.Recommendation;
import org.parley.panel.RecommendationText;
import org.parley.panel.Refusal;
import org.parley.panel.Refusal.Field;
import org.parley.panel.Reply.Target;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;

/// Where a recommendation is drafted, or changed.
final class RecommendationForm extends Writing {

  /// What tells the form for a new one from the reader's other forms.
  static final String NEW = "recommendation";

  private final Optional<Recommendation.Id> recommendation;

  /// For a new one.
  RecommendationForm(Visit visit, Drafts drafts) {
    super(visit, drafts, NEW, 0, Action.PROPOSE, Words.say("room.recommendation.propose"));
    recommendation = Optional.empty();
    beforeSending().tellOfNew(Anonymity.Of.RECOMMENDATIONS, false);
    fields(visit, new RecommendationText("", ""));
  }

  /// For one as it was in a version.
  RecommendationForm(Visit visit, Drafts drafts, Recommendation changed, int version) {
    super(
        visit,
        drafts,
        revising(changed.id()),
        version,
        Action.REVISE_RECOMMENDATION,
        Words.say("room.recommendation.save"));
    recommendation = Optional.of(changed.id());
    fields(visit, changed.text(version));
  }

  /// What tells the form for changing one from the reader's other forms.
  static String revising(Recommendation.Id id) {
    return "revise-recommendation-" + id.number();
  }

  private void fields(Visit visit, RecommendationText text) {
    line(Field.TITLE, Words.say("room.recommendation.title"), text.title()).setRequired(true);
    text(Field.BODY, Words.say("room.recommendation.body"), text.body())
        .setHelperText(Words.say("room.form.markdown"));
    pointOut(new SaidAlike(visit, recommendation), Field.TITLE, Field.BODY);
  }

  @Override
  Optional<Refusal> refusal(PanelNow now) {
    return super.refusal(now).or(() -> recommendation.flatMap(now.panel()::fixed));
  }

  @Override
  Optional<PanelCommand> command() {
    var text = new RecommendationText(said(Field.TITLE), said(Field.BODY));
    return Optional.of(
        recommendation
            .<PanelCommand>map(id -> new PanelCommand.ReviseRecommendation(id, text, basedOn()))
            .orElseGet(() -> new PanelCommand.ProposeRecommendation(text)));
  }

  @Override
  Optional<Edition> latest(PanelNow now) {
    return recommendation
        .flatMap(id -> readable(id, now))
        .map(found -> edition(found, found.version(), now));
  }

  /// Empty where the reader may no longer read it.
  static Optional<Recommendation> readable(Recommendation.Id id, PanelNow now) {
    return now.panel()
        .recommendation(id)
        .filter(_ -> now.panel().mayRead(now.actor(), new Target.ToRecommendation(id)));
  }

  static Edition edition(Recommendation recommendation, int number, PanelNow now) {
    var version = recommendation.versions().get(number - 1);
    var shown = now.panel().byline(recommendation.id(), version.by());
    var by =
        version
            .by()
            .map(seat -> Speaker.of(seat, shown, version.at(), now).words())
            .orElseGet(() -> Words.say("room.recommendation.topic"));
    return new Edition(
        number, Words.say("room.facts", by, Words.time(version.at())), texts(version.text()));
  }

  private static Map<Field, String> texts(RecommendationText text) {
    var texts = new EnumMap<Field, String>(Field.class);
    texts.put(Field.TITLE, text.title());
    texts.put(Field.BODY, text.body());
    return texts;
  }
}
