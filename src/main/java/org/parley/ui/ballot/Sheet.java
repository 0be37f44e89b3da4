package org.parley.ui.ballot;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.panel.Anonymity;
import org.parley.panel.PanelCommand;
import org.parley.panel.Recommendation;
import org.parley.panel.Refusal;
import org.parley.panel.Reply;
import org.parley.panel.Round;
import org.parley.ui.Words;
import org.parley.ui.panel.AnonymityPart;
import org.parley.ui.panel.PanelNow;
import org.parley.ui.panel.Visit;
import org.parley.ui.part.Draft;
import org.parley.ui.part.KeptText;
import org.parley.ui.part.Notice;
import org.parley.ui.part.PageHeader;
import org.parley.ui.part.Wording;

/// The sheet of a round as a voter fills it in. What has not been cast yet is kept in the browser,
/// in a secret round in this tab only. Once the round is closed the sheet stays on the screen to be
/// read, with all that was filled in.
final class Sheet extends Face {

  private final Voter voter;
  private final Visit visit;
  private final Round.Id id;
  private final Round.Opening opening;
  private final List<Item> items;
  private final Choices choices;
  private final Map<Recommendation.Id, Reason> reasons = new LinkedHashMap<>();
  private final Map<Recommendation.Id, MovedBy> moved = new LinkedHashMap<>();
  private final Map<String, ItemCard> cards = new LinkedHashMap<>();
  private final List<LastRound> lasts = new ArrayList<>();
  private final PageHeader header;
  private final Paragraph purpose;
  private final Notice instead = new Notice();
  private final Closing closing;
  private final CastBar bar;
  private final SecretNote secret;
  private final AnonymityPart anonymity;
  private final String place;
  private final KeptText kept;

  /// What was cast on this sheet in a secret round. It goes when the page is left or loaded again,
  /// and is then told nobody, its voter included.
  private Optional<Round.Ballot> castHere = Optional.empty();

  Sheet(Voter voter, Visit visit, PanelNow now, Round round) {
    this.voter = voter;
    this.visit = visit;
    this.id = round.id();
    this.opening = round.opening();
    place = "ballot/" + now.panel().id() + "/" + voter.seat().number();
    kept = new KeptText(place + "/round-" + id.number(), round.isSecret(), this::resume);
    items = Item.of(now.panel(), round, voter.seat());
    choices = Choices.of(round.voting(), items);
    closing = new Closing(now.panel().id(), id);
    secret = new SecretNote(visit, id);
    anonymity = AnonymityPart.onReasons(id, visit);
    bar = new CastBar(voter, visit, this::command, this::refuse, this::cast);
    header = new PageHeader(title(now), line(round));
    purpose = purpose(round);
    add(header, purpose, instead, closing);
    choices.together().ifPresent(this::add);
    for (var item : items) add(card(now, round, item));
    add(secret, bar, anonymity, kept);
    own(now, round).ifPresent(this::fill);
    choices.onChange(this::changed);
  }

  private String title(PanelNow now) {
    return voter.isOwn()
        ? Words.say("ballot.round", id.number())
        : Words.say("ballot.round.of", id.number(), voter.words(now));
  }

  private ItemCard card(PanelNow now, Round round, Item item) {
    var draft = new Draft(place + "/" + item.key(), round.isSecret());
    var reason = new Reason(draft, item, shownBy(now, round), this::changed);
    reasons.put(item.id(), reason);
    var movedBy = movedBy(now, round, item);
    movedBy.ifPresent(it -> moved.put(item.id(), it));
    var last =
        voter.isOwn() ? Optional.of(new LastRound(round, item)) : Optional.<LastRound>empty();
    last.ifPresent(lasts::add);
    var card = new ItemCard(item, choices.on(item), last, movedBy, Optional.of(reason));
    cards.put(item.key(), card);
    return card;
  }

  /// What will be shown of whoever gives a reason.
  private static Anonymity shownBy(PanelNow now, Round round) {
    return round.isSecret() ? Anonymity.SECRET : now.panel().anonymity(Anonymity.Of.REASONS);
  }

  /// Asked of those who have answered before, and not in secret.
  private Optional<MovedBy> movedBy(PanelNow now, Round round, Item item) {
    boolean before =
        now.panel()
            .closedRounds()
            .anyMatch(r -> r.item(item.id()).isPresent() && r.ballot(voter.seat()).isPresent());
    if (!voter.isOwn() || round.isSecret() || !before || item.amendment().isPresent())
      return Optional.empty();
    return Optional.of(new MovedBy(now, item, this::changed)).filter(MovedBy::isNeeded);
  }

  private void fill(Round.Ballot ballot) {
    choices.fill(ballot.choices());
    ballot.reasons().forEach((item, text) -> reason(item).fill(text));
    moved.forEach(
        (item, it) -> Optional.ofNullable(ballot.movedBy().get(item)).ifPresent(it::fill));
  }

  /// Shows the choices that were made here before and not cast.
  void resume(String text) {
    var open = round(visit.now()).filter(Round::isOpen);
    if (open.isEmpty()) return;
    var round = open.get();
    BallotText.read(text)
        .filter(ballot -> round.voting().counting().problem(ballot, round.candidates()).isEmpty())
        .ifPresent(
            ballot -> {
              choices.fill(ballot);
              changed();
            });
  }

  private Reason reason(Recommendation.Id item) {
    return Objects.requireNonNull(reasons.get(item));
  }

  private Optional<Round.Ballot> own(PanelNow now, Round round) {
    return round.isSecret() ? castHere : round.ballot(voter.seat()).filter(voter::mayRead);
  }

  @Override
  boolean isOf(Optional<Voter> other) {
    return voter.isOwn() ? other.isEmpty() : other.equals(Optional.of(voter));
  }

  @Override
  boolean stays(PanelNow now) {
    return last(now)
        .filter(round -> round.id().equals(id) && round.opening().equals(opening))
        .filter(round -> !round.isOpen() || !voter.isOwn() || hinders(now, round).isEmpty())
        .isPresent();
  }

  @Override
  void show(PanelNow now) {
    var round = now.panel().round(id).orElseThrow();
    lasts.forEach(last -> last.show(now));
    moved.values().forEach(it -> it.show(now));
    var own = own(now, round);
    if (hasVoted(round) && own.isEmpty() && !voter.isOwn())
      instead.show(Notice.Kind.WARN, Words.say("ballot.instead"));
    else instead.clear();
    bar.setVisible(round.isOpen());
    secret.show(now, round, castHere.isPresent());
    if (voter.isOwn()) anonymity.show(now);
    if (round.isOpen()) {
      bar.show(now, voted(now, round), state(own), missing(), secret.code());
      return;
    }
    if (closing.isVisible()) return;
    header.say(title(now), line(round));
    Wording.put(purpose, purposeOf(round));
    choices.lock();
    reasons.values().forEach(Reason::lock);
    moved.values().forEach(MovedBy::lock);
    kept.forget();
    switch (round.isSecret() && own.isEmpty() ? round.theirs(voter.seat()) : theirs(own)) {
      case YES -> closing.show(round, state(own), own);
      case NO -> closing.missed(round, state(own));
      case MAYBE -> closing.takenOver(round);
    }
    if (state(own) == State.CHANGED) tellCounted(round, own.orElseThrow());
  }

  private static Round.Theirs theirs(Optional<Round.Ballot> own) {
    return own.isPresent() ? Round.Theirs.YES : Round.Theirs.NO;
  }

  private void tellCounted(Round round, Round.Ballot own) {
    for (var item : items)
      if (round.counts(item.id()))
        card(item.key()).counted(OwnAnswer.of(own.choices(), item.key()));
  }

  private ItemCard card(String key) {
    return Objects.requireNonNull(cards.get(key));
  }

  /// What is on the screen, beside what has been cast.
  enum State {
    /// Nothing here, nothing cast.
    EMPTY,
    /// Filled in and not cast.
    NEW,
    AS_CAST,
    /// Cast, and changed since.
    CHANGED
  }

  private State state(Optional<Round.Ballot> own) {
    var written = written();
    if (own.isEmpty())
      return choices.ballot().isBlank() && written.isEmpty() ? State.EMPTY : State.NEW;
    return own.get().choices().equals(choices.ballot())
            && own.get().reasons().equals(written)
            && own.get().movedBy().equals(cited())
        ? State.AS_CAST
        : State.CHANGED;
  }

  private List<String> missing() {
    var unanswered = choices.unanswered();
    return items.stream().map(Item::key).filter(unanswered::contains).toList();
  }

  private Map<Recommendation.Id, String> written() {
    var written = new LinkedHashMap<Recommendation.Id, String>();
    reasons.forEach(
        (item, reason) -> {
          if (!reason.text().isBlank()) written.put(item, reason.text());
        });
    return written;
  }

  private Map<Recommendation.Id, Reply.Target> cited() {
    var cited = new LinkedHashMap<Recommendation.Id, Reply.Target>();
    moved.forEach((item, it) -> it.target().ifPresent(target -> cited.put(item, target)));
    return cited;
  }

  private void changed() {
    cards.values().forEach(ItemCard::forgive);
    bar.forgive();
    var now = visit.now();
    var round = round(now);
    if (round.isEmpty()) return;
    show(now);
    keep(round.get(), state(own(now, round.get())));
  }

  /// The round this is the sheet of. Its opening may have been undone a moment ago, and another
  /// round opened in its place, before the page hears of it.
  private Optional<Round> round(PanelNow now) {
    return now.panel().round(id).filter(round -> round.opening().equals(opening));
  }

  private void keep(Round round, State is) {
    if (!round.isOpen() || is == State.AS_CAST) kept.forget();
    else kept.keep(BallotText.of(choices.ballot()));
  }

  private Optional<PanelCommand> command() {
    return Optional.of(voter.cast(id, opening, choices.ballot(), written(), cited()));
  }

  private String cast() {
    reasons.values().forEach(Reason::forget);
    kept.forget();
    var now = visit.now();
    if (now.panel().round(id).orElseThrow().isSecret()) castHere = Optional.of(asCast(now));
    show(now);
    return Words.say("ballot.cast.done");
  }

  private Round.Ballot asCast(PanelNow now) {
    var seat = now.actor().seat().flatMap(now.panel()::seat).orElseThrow();
    return new Round.Ballot(
        seat.id(),
        seat.role().orElseThrow(),
        choices.ballot(),
        written(),
        Map.of(),
        Optional.empty(),
        0,
        now.at(),
        false);
  }

  private boolean hasVoted(Round round) {
    return round.voted().contains(voter.seat().number());
  }

  /// Shows a refusal where its cause is.
  private boolean refuse(Refusal refusal) {
    if (refusal instanceof Refusal.TextTooLong) {
      var wrong = reasons.values().stream().filter(Reason::isTooLong).toList();
      wrong.forEach(reason -> reason.refuse(Words.of(refusal)));
      return !wrong.isEmpty();
    }
    var card = Refused.at(refusal).map(cards::get);
    card.ifPresent(c -> c.refuse(Words.of(refusal)));
    return card.isPresent();
  }
}
