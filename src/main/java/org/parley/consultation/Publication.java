package org.parley.consultation;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.opinionmap.OpinionMap;
import org.parley.opinionmap.VoteMatrix;
import org.parley.opinionmap.Votes;

/// The votes of a consultation as they are published: participants have other numbers, in an order
/// drawn by a secret, so that nobody can tell from a number when somebody came or which cookie is
/// theirs.
public final class Publication {

  /// What the starts of the grouping are drawn from, as `./parley map` does.
  public static final long SEED = 1;

  private final Consultation consultation;
  private final VoteBook book;
  private final List<Integer> order;
  private final Map<Integer, Integer> numbers = new HashMap<>();

  private Publication(Consultation consultation, VoteBook book, List<Integer> order) {
    this.consultation = consultation;
    this.book = book;
    this.order = order;
    for (int i = 0; i < order.size(); i++) numbers.put(order.get(i), i);
  }

  private record Drawn(byte[] lot, int participant) {}

  /// @param secret kept with the votes
  public static Publication of(Consultation consultation, VoteBook book, byte[] secret) {
    var lots = new ArrayList<Drawn>();
    book.forEach(
        (participant, sheet) -> {
          if (sheet.size() > 0) lots.add(new Drawn(lot(secret, participant), participant));
        });
    lots.sort((a, b) -> Arrays.compareUnsigned(a.lot(), b.lot()));
    return new Publication(consultation, book, lots.stream().map(Drawn::participant).toList());
  }

  /// The published number of a participant who has voted; −1 for all others.
  public int number(int participant) {
    return numbers.getOrDefault(participant, -1);
  }

  /// Those who have voted, by their published numbers.
  public List<Integer> participants() {
    return order;
  }

  /// The map that is drawn from what is published.
  public OpinionMap map() {
    return OpinionMap.of(VoteMatrix.of(votes()), settings(consultation));
  }

  /// Which statements carry no weight on a map.
  public static org.parley.opinionmap.Settings settings(Consultation consultation) {
    Set<Integer> rejected = new HashSet<>();
    Set<Integer> meta = new HashSet<>();
    for (var statement : consultation.statements())
      if (statement.meta()) meta.add(statement.id().number());
      else if (!statement.isAccepted()) rejected.add(statement.id().number());
    return new org.parley.opinionmap.Settings(SEED, 0, rejected, meta);
  }

  private Votes votes() {
    var votes = new Votes();
    for (int number = 0; number < order.size(); number++) {
      int published = number;
      book.sheet(order.get(number))
          .forEach((statement, value, _) -> votes.add(published, statement, value));
    }
    return votes;
  }

  private static byte[] lot(byte[] secret, int participant) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(secret);
      return digest.digest(ByteBuffer.allocate(Integer.BYTES).putInt(participant).array());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
