package org.parley.ui.room;

import java.util.Optional;
import org.parley.panel.Action;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.PanelCommand.Drafting.ProposeAmendment;
import org.parley.panel.Recommendation;
import org.parley.panel.Refusal;
import org.parley.panel.Refusal.Field;
import org.parley.panel.TextChange;
import org.parley.panel.TextChange.Part;
import org.parley.ui.Words;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Notice;

/// Where somebody asks for a change: they change the text as they want it to read, and the passage
/// that differs becomes the amendment.
final class AmendmentForm extends Writing {

  private final Visit visit;
  private final Recommendation.Id recommendation;
  private final Notice notice = new Notice();

  AmendmentForm(Visit visit, Drafts drafts, Recommendation on, int version) {
    super(visit, drafts, on(on.id()), version, Action.AMEND, Words.say("amend.propose"));
    this.visit = visit;
    recommendation = on.id();
    beforeSending().tellOfNew(Anonymity.Of.AMENDMENTS, false);
    var text = on.text(version);
    line(Field.TITLE, Words.say("room.recommendation.title"), text.title());
    text(Field.BODY, Words.say("room.recommendation.body"), text.body())
        .setHelperText(Words.say("amend.form.hint"));
    text(Field.REASON, Words.say("amend.why"), "").setHelperText(Words.say("room.form.markdown"));
    place(notice);
  }

  /// What tells the form from the reader's others.
  static String on(Recommendation.Id id) {
    return "amend-" + id.number();
  }

  @Override
  Optional<Refusal> refusal(PanelNow now) {
    return super.refusal(now).or(() -> now.panel().fixed(recommendation));
  }

  @Override
  Optional<PanelCommand> command() {
    notice.clear();
    var on = visit.now().panel().recommendation(recommendation).orElseThrow();
    var from = on.text(basedOn());
    var title = TextChange.between(Part.TITLE, from.title(), said(Field.TITLE));
    var body = TextChange.between(Part.BODY, from.body(), said(Field.BODY));
    if (title.isPresent() && body.isPresent()) return missing("amend.form.both");
    if (title.or(() -> body).isEmpty()) return missing("amend.form.nothing");
    return title
        .or(() -> body)
        .map(change -> new ProposeAmendment(recommendation, basedOn(), change, said(Field.REASON)));
  }

  private Optional<PanelCommand> missing(String key) {
    notice.refuse(Words.say(key));
    return Optional.empty();
  }

  @Override
  Optional<Edition> latest(PanelNow now) {
    return RecommendationForm.readable(recommendation, now)
        .map(found -> RecommendationForm.edition(found, found.version(), now));
  }
}
