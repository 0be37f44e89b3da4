package org.parley.panel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.consensus.Verdict;
import org.pcollections.PVector;

/// One convened deliberation as it stands: the fold of all that happened to it. Immutable; things
/// are numbered from 1 in the order they appeared, so the lists are indexed by number - 1.
///
/// @param filed the positions, and the cases made for other roles while roles were swapped
/// @param length how many events led here
public record Panel(
    Id id,
    PanelTopic topic,
    Settings settings,
    boolean sample,
    PVector<Phase> phases,
    PVector<Seat> seats,
    PVector<Position> filed,
    PVector<Reply> replies,
    PVector<Recommendation> recommendations,
    PVector<Round> rounds,
    Discussion discussion,
    Optional<Adoption> adoption,
    Instant convened,
    Optional<Instant> closed,
    Chairing chairing,
    Floor floor,
    Audience audience,
    Opinions opinions,
    Proxies proxies,
    Swaps swaps,
    Weights weights,
    StatementAnswers answers,
    Speakers speakers,
    int length) {

  /// A time-ordered UUID; also the name of the panel's stream in the transcript.
  public record Id(UUID value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /// The panel's declared result.
  public record Adoption(List<Recommendation.Id> adopted, String remark, Instant at) {
    public Adoption {
      adopted = List.copyOf(adopted);
    }
  }

  /// Replays a whole life.
  ///
  /// @throws IllegalArgumentException if it does not begin with a convened panel
  public static Panel of(List<Happening> life) {
    var panel = Evolution.begin(life.getFirst());
    for (var happening : life.subList(1, life.size())) panel = panel.after(happening);
    return panel;
  }

  /// The panel after one more event. Never refuses: what happened, happened.
  public Panel after(Happening happening) {
    return Evolution.evolve(this, happening);
  }

  /// This panel, an earlier state of another, as it may be read now: what has been hidden since is
  /// hidden in its past as well.
  public Panel readAfter(Panel now) {
    return Evolution.with(this, now.moderation());
  }

  /// What was only said since an earlier state; empty where anything else happened that bears on
  /// what people read, or may do with it.
  public Optional<Talk> talkSince(Panel earlier) {
    return Talk.since(earlier, this);
  }

  /// The ballots that came since an earlier state; empty where anything happened but that and talk.
  public Optional<Votes> votesSince(Panel earlier) {
    return Votes.since(earlier, this);
  }

  /// What becomes of a command; nothing is changed yet.
  public Decision decide(Envelope envelope, PanelCommand command) {
    return Decider.decide(this, envelope, command);
  }

  /// Why this actor may not act so now, whatever the content; empty where they may. Views ask this
  /// to grey a button.
  public Optional<Refusal> refusal(Actor actor, Action action) {
    return Rights.refusal(this, actor, action);
  }

  public boolean may(Actor actor, Action action) {
    return refusal(actor, action).isEmpty();
  }

  /// The secret round whose ballots have to come with this command, since it counts them. Empty
  /// where the actor may not, and for all other commands.
  public Optional<Round.Id> unseals(Actor actor, PanelCommand command) {
    if (!may(actor, command.action())) return Optional.empty();
    return closing(command).filter(round -> round.isSecret() && round.isOpen()).map(Round::id);
  }

  private Optional<Round> closing(PanelCommand command) {
    if (command instanceof PanelCommand.CloseRound(var id)) return round(id);
    return command instanceof PanelCommand.Advance ? openRound() : Optional.empty();
  }

  /// What the clock watches: the end of the open phase, where another follows that opens by itself.
  public Optional<Due> due() {
    return Due.of(this);
  }

  /// The moment at which opinions are being asked for; empty where none are now.
  public Optional<Opinions.Moment> opinionMoment() {
    return Opinions.moment(this);
  }

  /// What everybody is asked, in words.
  public Optional<String> opinionQuestion() {
    return settings
        .opinion()
        .map(asked -> asked.text().isBlank() ? topic.question() : asked.text());
  }

  /// How opinion shifted; empty where nobody was asked, and until nothing can be stated any more.
  public Optional<OpinionShift> opinionShift() {
    return OpinionShift.of(this);
  }

  public boolean isClosed() {
    return closed.isPresent();
  }

  /// Whether any phase has been opened.
  public boolean hasOpened() {
    return phases.stream().anyMatch(phase -> phase.opened().isPresent());
  }

  public Moderation moderation() {
    return discussion.moderation();
  }

  /// Who stated, proposed or asked for something; empty for a draft of the topic, and where there
  /// is no such thing.
  public Optional<Seat.Id> author(Reply.Target target) {
    return switch (target) {
      case Reply.Target.ToPosition(var id) -> position(id).map(Position::seat);
      case Reply.Target.ToReply(var id) -> reply(id).map(Reply::seat);
      case Reply.Target.ToRecommendation(var id) ->
          recommendation(id).flatMap(Recommendation::proposer);
      case Reply.Target.ToAmendment(var id) -> discussion.amendment(id).map(Amendment::seat);
      case Reply.Target.ToReason reason -> Reason.author(this, reason);
      case Reply.Target.ToVersion(var id, var version) ->
          position(id).filter(it -> it.version(version).isPresent()).map(Position::seat);
      case Reply.Target.ToInterests interests ->
          discussion.voices().declared(interests).map(_ -> interests.seat());
    };
  }

  /// Whether whoever said something, in the words that are shown, still holds the seat it was said
  /// from: its next holder's name is not to stand beside it.
  public boolean isAuthorStillThere(Reply.Target target) {
    return Authors.isStillThere(this, target);
  }

  /// What is shown of whoever said something.
  public Anonymity anonymity(Reply.Target target) {
    return AnonymityRules.of(this, target);
  }

  /// What stands beside something: as much as is shown of its author, and the role beside what a
  /// role states as one.
  public Anonymity byline(Reply.Target target) {
    return isStatedByRole(target) ? anonymity(target).or(Anonymity.ROLE) : anonymity(target);
  }

  /// What stands beside a version of a recommendation.
  ///
  /// @param by the seat that wrote it
  public Anonymity byline(Recommendation.Id recommendation, Optional<Seat.Id> by) {
    return AnonymityRules.ofVersion(this, recommendation, by);
  }

  /// What is shown of those who sign, support or mark something.
  public Anonymity anonymityOfOthers(Reply.Target target) {
    return AnonymityRules.ofOthers(this, target);
  }

  /// What will be shown of whoever says something of a kind.
  ///
  /// @param forAnother whether it is written for another role
  public Anonymity anonymity(Anonymity.Of of, boolean forAnother) {
    return AnonymityRules.of(this, of, forAnother);
  }

  /// The number under which a seat speaks where pseudonyms stand: "041"; empty where none were
  /// drawn.
  public Optional<String> pseudonym(Seat.Id seat) {
    return moderation().anonymities().pseudonyms().of(seat);
  }

  /// What is shown of whoever says things of a kind, where not less is shown of a single one.
  public Anonymity anonymity(Anonymity.Of of) {
    return settings.speech().anonymity(of).or(moderation().anonymities().of(of));
  }

  /// Whether everybody may see which seat said something.
  public boolean isNamed(Reply.Target target) {
    return anonymity(target) == Anonymity.NAMED;
  }

  /// Whether somebody may look into the room: at a private panel those with a seat, those invited
  /// to one, and the host.
  public boolean mayLook(Actor actor) {
    return settings.visibility() != Settings.Visibility.PRIVATE
        || actor.host()
        || actor.seat().isPresent()
        || actor.invitation().isPresent();
  }

  /// Of those who hold seats, whom somebody may know by name. Who came with an audience came to
  /// watch: the chairs, the host and they themselves know who they are.
  public <T> Map<Seat.Id, T> known(Actor actor, Map<Seat.Id, T> holders) {
    boolean leads =
        actor.host()
            || isOf(Seat.Kind.CHAIR, actor.seat())
            || actor.seat().filter(this::presides).isPresent();
    if (leads || !audience.ever()) return holders;
    return holders.entrySet().stream()
        .filter(
            holder ->
                actor.seat().equals(Optional.of(holder.getKey()))
                    || !isOf(Seat.Kind.OBSERVER, Optional.of(holder.getKey())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private boolean isOf(Seat.Kind kind, Optional<Seat.Id> seat) {
    return seat.flatMap(this::seat).filter(it -> it.kind() == kind).isPresent();
  }

  /// Whether a chair reads a reply before others do.
  public boolean isReadFirst(Reply reply) {
    return settings.speech().isReadFirst(Anonymity.Of.REPLIES)
        && seat(reply.seat()).filter(seat -> seat.kind() == Seat.Kind.PANELIST).isPresent();
  }

  /// Whether a reply still waits for a chair to let it through.
  public boolean isWaiting(Reply reply) {
    return isReadFirst(reply)
        && !moderation().released().contains(reply.id().number())
        && moderation().hidden(new Reply.Target.ToReply(reply.id())).isEmpty();
  }

  /// Whether something still waits for a chair to let it through.
  public boolean isWaiting(Reply.Target target) {
    return switch (target) {
      case Reply.Target.ToReply(var id) -> reply(id).filter(this::isWaiting).isPresent();
      case Reply.Target.ToVersion version -> VersionRules.isWaiting(this, version);
      case Reply.Target.ToPosition _,
          Reply.Target.ToRecommendation _,
          Reply.Target.ToAmendment _,
          Reply.Target.ToReason _,
          Reply.Target.ToInterests _ ->
          false;
    };
  }

  /// What a seat declares of its own interests; empty where that is nothing.
  public Optional<Reply.Target.ToInterests> interests(Seat.Id seat) {
    return discussion.voices().interests(seat);
  }

  /// Whether this is what a seat declared, hidden or not.
  public boolean isDeclaredIn(Reply.Target.ToInterests target, String text) {
    return discussion.voices().declared(target).equals(Optional.of(text));
  }

  /// The same in words, Markdown; empty where the reader may not read it.
  public Optional<String> interests(Actor reader, Reply.Target.ToInterests target) {
    return discussion.voices().declared(target).filter(_ -> mayRead(reader, target));
  }

  /// A position as everybody may read it: the versions that a chair let through, where positions
  /// are read first, else all; empty where it is hidden, or nothing of it was let through.
  public Optional<Position> open(Position position) {
    return VersionRules.open(this, position);
  }

  /// A position as somebody may read it: its authors and whoever presides all of it, others what is
  /// open to all.
  public Optional<Position> read(Actor reader, Position position) {
    return VersionRules.read(this, reader, position);
  }

  /// Whether everybody who may look on may read what was said: it is not hidden, and does not wait.
  public boolean isOpenToAll(Reply.Target target) {
    return Reading.isOpenToAll(this, target);
  }

  /// Whether somebody may read what was said: all what is open to all, its author and whoever
  /// presides the rest.
  public boolean mayRead(Actor reader, Reply.Target target) {
    return Reading.mayRead(this, reader, target);
  }

  /// Why something cannot be hidden, whoever wants it hidden.
  public Optional<Refusal> hiding(Reply.Target target) {
    return HidingRules.problem(this, target);
  }

  /// Why a seat does not judge an appeal against the hiding of something, whoever presides.
  public Optional<Refusal> judging(Seat.Id seat, Reply.Target target) {
    return JudgingRules.judging(this, seat, target);
  }

  /// Why a seat does not warn or mute another, or let it reply again, whoever presides.
  public Optional<Refusal> judging(Seat.Id seat, Seat.Id whom) {
    return JudgingRules.judging(seat, whom);
  }

  /// Why a seat may neither reply nor change a reply for now, whatever the phase.
  public Optional<Refusal> muted(Seat.Id seat) {
    return ModerationRules.muted(this, seat);
  }

  /// Why a seat does not show again, or let through, what somebody else hid, whoever presides.
  public Optional<Refusal> lifting(Seat.Id seat, Reply.Target target) {
    return JudgingRules.lifting(this, seat, target);
  }

  /// Why nobody may change a recommendation now.
  public Optional<Refusal> fixed(Recommendation.Id recommendation) {
    return RecommendationRules.fixed(this, recommendation);
  }

  /// Whether a role states something as one, rather than one of its seats.
  public boolean isStatedByRole(Reply.Target target) {
    return RolePositions.isOne(this, target);
  }

  /// Whether a seat said something, or its role did as one.
  public boolean isAuthor(Seat.Id seat, Reply.Target target) {
    if (target instanceof Reply.Target.ToInterests declared
        && discussion.voices().isOfAnEarlierHolder(declared)) return false;
    return target.whole() instanceof Reply.Target.ToPosition(var id)
        ? position(id).filter(position -> RolePositions.isOf(this, seat, position)).isPresent()
        : author(target).equals(Optional.of(seat));
  }

  /// Whether a seat says what becomes of something it said, or its role did as one: the speaker of
  /// a role alone.
  public boolean answersFor(Seat.Id seat, Reply.Target target) {
    return isAuthor(seat, target)
        && (!isStatedByRole(target) || RolePositions.speaking(this, seat).isEmpty());
  }

  /// The seat that files and revises what a role states as one: the one that was named, else the
  /// first of the role that somebody holds.
  public Optional<Seat.Id> speakerOf(Role.Id role) {
    return RolePositions.speaker(this, role);
  }

  /// Why a seat cannot file or revise the position of its role, since another speaks for it.
  public Optional<Refusal> speaking(Seat.Id seat) {
    return RolePositions.speaking(this, seat);
  }

  /// The roles that have stated no position yet, where roles state them.
  public List<Role.Id> owingRoles() {
    return RolePositions.owing(this);
  }

  /// How many positions there are, of how many that are waited for.
  public Filings filings() {
    return RolePositions.filings(this);
  }

  /// Whether a reply can no longer be edited: somebody has answered it, found it convincing, or
  /// voted since on what it is about.
  public boolean isTakenUp(Reply reply) {
    return ModerationRules.isTakenUp(this, reply);
  }

  public Optional<Phase> openPhase() {
    return phases.stream().filter(Phase::isOpen).findFirst();
  }

  /// The first phase that has not been opened and comes after all that have.
  public Optional<Phase> nextPhase() {
    return phases.reversed().stream().takeWhile(p -> p.opened().isEmpty()).reduce((_, b) -> b);
  }

  public boolean isPaused() {
    return chairing.pause().isPresent();
  }

  /// The seat that presides: the one the chair was handed to, else the first of a chair that
  /// somebody holds.
  public Optional<Seat.Id> presiding() {
    return chairing
        .deputy()
        .or(
            () ->
                seats.stream()
                    .filter(seat -> seat.kind() == Seat.Kind.CHAIR && seat.isHeld())
                    .findFirst()
                    .map(Seat::id));
  }

  public boolean presides(Seat.Id seat) {
    return presiding().equals(Optional.of(seat));
  }

  public Optional<Round> openRound() {
    return rounds.isEmpty()
        ? Optional.empty()
        : Optional.of(rounds.getLast()).filter(Round::isOpen);
  }

  /// The rounds on recommendations that are closed, without those on amendments.
  public Stream<Round> closedRounds() {
    return rounds.stream().filter(round -> !round.isOpen() && !isOnAmendment(round.id()));
  }

  /// Whether a round decides an amendment.
  public boolean isOnAmendment(Round.Id round) {
    return discussion.amendment(round).isPresent();
  }

  public Optional<Seat> seat(Seat.Id id) {
    return at(seats, id.number());
  }

  /// What was filed under a number, a position or a case made for another role.
  public Optional<Position> position(Position.Id id) {
    return at(filed, id.number());
  }

  /// What panelists state for themselves. Whatever counts or judges positions asks here: what was
  /// written for another role is nobody's position.
  public List<Position> positions() {
    return swaps.isEmpty()
        ? filed
        : filed.stream().filter(position -> position.writtenFor().isEmpty()).toList();
  }

  /// The cases made for other roles while roles were swapped.
  public List<Position> cases() {
    return swaps.isEmpty()
        ? List.of()
        : filed.stream().filter(position -> position.writtenFor().isPresent()).toList();
  }

  /// The case a seat made for a role.
  public Optional<Position> caseFor(Role.Id role, Seat.Id seat) {
    return cases().stream()
        .filter(it -> it.seat().equals(seat) && it.writtenFor().equals(Optional.of(role)))
        .findFirst();
  }

  /// Who argues for whom now; empty where everybody speaks for their own role.
  public Optional<Swaps.Swap> swap() {
    return openPhase().filter(phase -> phase.kind() == PhaseKind.SWAP).flatMap(swaps::of);
  }

  /// The other role a seat argues for now.
  public Optional<Role.Id> arguesFor(Seat.Id seat) {
    return swap().flatMap(now -> seat(seat).flatMap(Seat::role).flatMap(now::of));
  }

  /// Whether a seat argues for another role now and has made no case for it yet.
  public boolean owesCase(Seat.Id seat) {
    return arguesFor(seat).filter(role -> caseFor(role, seat).isEmpty()).isPresent();
  }

  /// Why a position or case rests now: it is hidden, or its writer argues for somebody else, or no
  /// longer does.
  public Optional<Refusal> resting(Position position) {
    return HidingRules.resting(this, position)
        .or(() -> resting(position.seat(), position.writtenFor()));
  }

  /// Why a seat cannot write for a role now, or for its own where there is none.
  public Optional<Refusal> resting(Seat.Id seat, Optional<Role.Id> writtenFor) {
    return SwapRules.writing(this, seat, writtenFor);
  }

  /// Why a seat cannot file now: a position of its own, or a case for another role.
  public Optional<Refusal> filing(Seat.Id seat, Optional<Role.Id> writtenFor) {
    return SwapRules.filing(this, seat, writtenFor);
  }

  /// What a seat states, or its role as one.
  public Optional<Position> positionOf(Seat.Id seat) {
    return positions().stream()
        .filter(position -> RolePositions.isOf(this, seat, position))
        .findFirst();
  }

  public Optional<Reply> reply(Reply.Id id) {
    return at(replies, id.number());
  }

  public Optional<Recommendation> recommendation(Recommendation.Id id) {
    return at(recommendations, id.number());
  }

  public Optional<Round> round(Round.Id id) {
    return at(rounds, id.number());
  }

  /// Those still on the table.
  public List<Recommendation> tabled() {
    return recommendations.stream().filter(r -> !r.withdrawn()).toList();
  }

  /// Those that can be put to a vote: what is hidden cannot until it is shown again.
  public List<Recommendation> votable() {
    return tabled().stream()
        .filter(r -> moderation().hidden(new Reply.Target.ToRecommendation(r.id())).isEmpty())
        .toList();
  }

  /// The last closed round that voted on a recommendation.
  public Optional<Round> lastRound(Recommendation.Id recommendation) {
    return closedRounds()
        .filter(round -> round.item(recommendation).isPresent())
        .reduce((_, later) -> later);
  }

  /// The last verdict on a recommendation.
  public Optional<Verdict> lastVerdict(Recommendation.Id recommendation) {
    return closedRounds()
        .flatMap(round -> round.outcome(recommendation).flatMap(Outcome::verdict).stream())
        .reduce((_, later) -> later);
  }

  /// What the report would adopt now: the recommendations on which the last verdict is consensus,
  /// and of those that no rule ever judged the ones that the last round on them chose.
  public List<Recommendation.Id> carried() {
    return tabled().stream().map(Recommendation::id).filter(this::isCarried).toList();
  }

  private boolean isCarried(Recommendation.Id recommendation) {
    return lastVerdict(recommendation)
        .map(verdict -> verdict.kind() == Verdict.Kind.CONSENSUS)
        .orElseGet(
            () ->
                lastRound(recommendation)
                    .filter(round -> round.chosen().contains(recommendation))
                    .isPresent());
  }

  /// The seats of panelists that somebody holds.
  public List<Seat> heldPanelistSeats() {
    return seats.stream()
        .filter(seat -> seat.kind() == Seat.Kind.PANELIST && seat.isHeld())
        .toList();
  }

  /// The seats that can vote in a round, or could: whoever holds a panelist's seat, and whoever
  /// voted in it and has left since.
  public List<Seat> electorate(Round round) {
    return Electorate.of(this, round);
  }

  /// The seats whose ballots a seat casts in a round: its own unless it has given its vote away,
  /// and those whose votes it holds.
  public List<Seat.Id> castBy(Seat.Id seat, Round round) {
    return Electorate.castBy(this, seat, round);
  }

  /// What people wrote on a recommendation in a closed round, in an order that the round's seed
  /// draws; nothing where so few answered that their words could be laid at somebody's door.
  public List<Reason> reasons(Round round, Recommendation.Id recommendation) {
    return Reason.of(this, round, recommendation);
  }

  /// A reason as it was given; empty where the reader may not read it.
  public Optional<String> reason(Actor reader, Reply.Target.ToReason target) {
    return Reason.text(this, target).filter(_ -> mayRead(reader, target));
  }

  /// What is shown of whoever gives reasons with the ballot of a seat.
  public Anonymity anonymityOfReasons(Round round, Seat.Id seat) {
    return AnonymityRules.ofReasons(this, round, seat);
  }

  /// How often ballots of closed rounds named something that moved them, the most named first; what
  /// is hidden is left out.
  public List<Citation> citations() {
    return Citation.of(this);
  }

  /// What panelists find convincing, what most roles do first; what is hidden is left out. Whoever
  /// said it does not count.
  public List<Convincing> convincing() {
    return Convincing.of(this);
  }

  private static <T> Optional<T> at(PVector<T> things, int number) {
    return number >= 1 && number <= things.size()
        ? Optional.of(things.get(number - 1))
        : Optional.empty();
  }
}
