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
import org.parley.opinionmap.OpenMap;
import org.parley.opinionmap.OpinionMap;
import org.parley.opinionmap.Settings;
import org.parley.opinionmap.VoteMatrix;
import org.parley.transcript.VoteRow;

/// Keeps the opinion map of a consultation. Votes are taken in as they come and cost next to
/// nothing; a picture continues the last one. Where votes were taken back or merged, or a statement
/// was judged, the map is drawn from the book anew; and groups are looked for afresh whenever there
/// is a tenth more to go by.
final class MapKeeper {

  /// Below this number of people places would tell who is who.
  static final int LEAST_PEOPLE = 10;

  private static final int LEAST_STATEMENTS = 3;

  private final VoteBook book;
  private final byte[] secret;
  private @Nullable OpenMap open;
  private Set<Integer> rejected = Set.of();
  private Set<Integer> meta = Set.of();
  private long settledAt;

  // Votes since the last picture, three numbers each; guarded by this buffer's own lock.
  private final Object fresh = new Object();
  private int[] waiting = new int[3 * 1024];
  private int waits;
  private boolean irregular = true;

  /// @param secret by which participants get other numbers in what is published
  MapKeeper(VoteBook book, byte[] secret) {
    this.book = book;
    this.secret = secret;
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
  }

  /// Draws the map; one thread at a time.
  Optional<OpinionMap> draw(Consultation consultation) {
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
    if (book.votes() > settledAt + settledAt / 10) {
      settledAt = book.votes();
      return Optional.of(known.settled());
    }
    return Optional.of(known.picture());
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
    var settings = new Settings(Publication.SEED, 0, rejected, meta);
    var map =
        open == null
            ? OpinionMap.of(matrix, settings)
            : OpinionMap.continuing(open.last(), matrix, settings);
    open = new OpenMap(map);
    settledAt = book.votes();
    return Optional.of(map);
  }

  /// Which statements carry no weight.
  private void judge(Consultation consultation) {
    var out = new HashSet<Integer>();
    var about = new HashSet<Integer>();
    for (var statement : consultation.statements()) {
      int number = statement.id().number();
      if (statement.meta()) about.add(number);
      else if (!statement.isAccepted()) out.add(number);
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
