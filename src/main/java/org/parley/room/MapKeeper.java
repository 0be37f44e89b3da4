package org.parley.room;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.consultation.Consultation;
import org.parley.consultation.Publication;
import org.parley.consultation.Statement;
import org.parley.consultation.Urns;
import org.parley.consultation.VoteBook;
import org.parley.opinionmap.Landmarks;
import org.parley.opinionmap.OpenMap;
import org.parley.opinionmap.OpinionMap;
import org.parley.opinionmap.Settings;
import org.parley.opinionmap.VoteMatrix;
import org.parley.transcript.Drawings;
import org.parley.transcript.Drawings.Drawing;
import org.parley.transcript.VoteRow;

/// Keeps the opinion map of a consultation. Votes are taken in as they come and cost next to
/// nothing. Where votes were taken back or merged, or a statement was judged, the map is drawn from
/// the book anew; and groups are looked for afresh whenever there is a tenth more to go by.
///
/// A picture follows from the votes and from the landmarks of the last map whose groups were looked
/// for afresh. These are kept in the database before they are seen, so that groups keep their
/// letters over a restart, and on all nodes.
final class MapKeeper {

  /// Below this number of people places would tell who is who.
  static final int LEAST_PEOPLE = 10;

  private static final int LEAST_STATEMENTS = 3;

  private final Consultation.Id id;
  private final VoteBook book;
  private final byte[] secret;
  private final Drawings drawings;
  private @Nullable OpenMap open;
  private long keptNumber;
  private boolean fromScratch;
  private Set<Integer> rejected = Set.of();
  private Set<Integer> meta = Set.of();

  // Votes since the last picture, three numbers each; guarded by this buffer's own lock.
  private final Object fresh = new Object();
  private int[] waiting = new int[3 * 1024];
  private int waits;
  private boolean irregular = true;

  /// @param secret by which participants get other numbers in what is published
  MapKeeper(Consultation.Id id, VoteBook book, byte[] secret, Drawings drawings) {
    this.id = id;
    this.book = book;
    this.secret = secret;
    this.drawings = drawings;
  }

  void voted(VoteRow row) {
    synchronized (fresh) {
      if (irregular) return;
      if (row.choice() > 1) {
        irregular();
        return;
      }
      if (waits + 3 > waiting.length) waiting = Arrays.copyOf(waiting, 2 * waiting.length);
      waiting[waits++] = row.participant();
      waiting[waits++] = row.statement();
      waiting[waits++] = row.choice();
    }
  }

  /// The next picture has to be drawn from the book.
  void irregular() {
    synchronized (fresh) {
      irregular = true;
      waits = 0;
    }
  }

  /// The next picture is drawn as if there had been none before; as for drawing, one thread at a
  /// time.
  void forget() {
    irregular();
    open = null;
    fromScratch = true;
  }

  /// Draws the map; one thread at a time.
  Optional<OpinionMap> draw(Consultation consultation) {
    try {
      return drawn(consultation);
    } catch (RuntimeException e) {
      // Perhaps what was found could not be kept; then it must not be seen.
      irregular();
      open = null;
      throw e;
    }
  }

  private Optional<OpinionMap> drawn(Consultation consultation) {
    int[] taken;
    var known = open;
    judge(consultation);
    synchronized (fresh) {
      taken = Arrays.copyOf(waiting, waits);
      if (irregular) known = null;
      waits = 0;
      irregular = false;
    }
    if (book.participants() < LEAST_PEOPLE) {
      if (known == null) irregular();
      open = null;
      return Optional.empty();
    }
    if (consultation.isClosed()) return Optional.of(published(consultation));
    if (known == null) return anew();
    for (int i = 0; i < taken.length; i += 3) known.add(taken[i], taken[i + 1], taken[i + 2]);
    return Optional.of(isDue(known) ? settled(known) : known.picture());
  }

  /// The map that anybody can draw again from what is published.
  private OpinionMap published(Consultation consultation) {
    return Publication.of(consultation, book, secret).map();
  }

  private Optional<OpinionMap> anew() {
    var matrix = VoteMatrix.of(book.votes(Set.of()));
    if (matrix.columns() < LEAST_STATEMENTS) {
      irregular();
      return Optional.empty();
    }
    var landmarks = open == null ? kept() : Optional.of(open.landmarks());
    var known = landmarks.orElseGet(() -> Landmarks.of(OpinionMap.of(matrix, settings())));
    var next = new OpenMap(known, OpinionMap.like(known, matrix, settings()));
    open = next;
    if (landmarks.isEmpty() && !keep(next)) takeOthers(next);
    return Optional.of(isDue(next) ? settled(next) : next.last());
  }

  private Settings settings() {
    return new Settings(Publication.SEED, 0, rejected, meta);
  }

  private Optional<Landmarks> kept() {
    var last = drawings.last(id.value());
    keptNumber = last.map(Drawing::number).orElse(0L);
    return fromScratch
        ? Optional.empty()
        : last.flatMap(found -> Landmarks.read(found.landmarks()));
  }

  /// Whether groups are to be looked for afresh.
  private boolean isDue(OpenMap map) {
    var landmarks = map.landmarks();
    return landmarks.centres().isEmpty()
        || !landmarks.settings().equals(settings())
        || book.votes() > landmarks.votes() + landmarks.votes() / 10;
  }

  /// Groups looked for afresh; or those that another node has found meanwhile.
  private OpinionMap settled(OpenMap map) {
    do {
      boolean hadNone = map.landmarks().centres().isEmpty();
      map.settled(settings());
      if (hadNone && map.landmarks().centres().isEmpty() || keep(map)) break;
      takeOthers(map);
    } while (isDue(map));
    return map.last();
  }

  private boolean keep(OpenMap map) {
    if (!drawings.keep(id.value(), keptNumber, map.landmarks().bytes())) return false;
    keptNumber++;
    fromScratch = false;
    return true;
  }

  private void takeOthers(OpenMap map) {
    kept().ifPresent(map::keepTo);
  }

  /// Which statements carry no weight; those nobody has voted on are on no map.
  private void judge(Consultation consultation) {
    var out = new HashSet<Integer>();
    var about = new HashSet<Integer>();
    for (var statement : consultation.statements()) {
      int number = statement.id().number();
      if (statement.meta()) about.add(number);
      else if (!statement.isAccepted() && book.count(number).seen() > 0) out.add(number);
    }
    if (!out.equals(rejected) || !about.equals(meta)) {
      rejected = out;
      meta = about;
      irregular();
    }
  }

  /// What can be shown next, and how it is weighed.
  static Urns urns(Consultation consultation, VoteBook book, Optional<OpinionMap> map) {
    return Urns.of(
        consultation.accepted().map(statement -> candidate(statement, book, map)).toList());
  }

  private static Urns.Candidate candidate(
      Statement statement, VoteBook book, Optional<OpinionMap> map) {
    int number = statement.id().number();
    int column = map.map(drawn -> drawn.matrix().column(number)).orElse(-1);
    double extremity = column < 0 ? 0 : map.orElseThrow().axes().extremity(column);
    double most =
        column < 0
            ? 0
            : map.orElseThrow().tallies().stream()
                .mapToDouble(group -> (group.agree(column) + 1.0) / (group.seen(column) + 2.0))
                .max()
                .orElse(0);
    return new Urns.Candidate(number, book.count(number), extremity, most, statement.meta());
  }
}
