package org.parley.transcript;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A box that holds one slip of each voter and does not say whose it is or when it came. Whenever a
/// slip is put in, all are sealed anew, padded to one length and in the order of their slots: who
/// compares what was stored before and after learns that a slip came, not where it lies.
public final class SealedBox {

  /// Slips are padded to this length, or to twice, four times … as much if one is longer.
  static final int LEAST_SIZE = 1_024;

  private final BoxKey key;

  /// Slips by slot.
  private final Map<Hash, BoxKey.Slip> slips;

  /// What is stored of each voter.
  public record Sealed(Hash slot, byte[] content) {}

  private SealedBox(BoxKey key, Map<Hash, BoxKey.Slip> slips) {
    this.key = key;
    this.slips = slips;
  }

  public static SealedBox with(BoxKey key) {
    return new SealedBox(key, bySlot());
  }

  /// Opens what was stored.
  public static SealedBox open(BoxKey key, List<Sealed> stored) {
    var slips = bySlot();
    stored.forEach(slip -> slips.put(slip.slot(), key.open(slip.slot(), slip.content())));
    return new SealedBox(key, slips);
  }

  private static Map<Hash, BoxKey.Slip> bySlot() {
    return new TreeMap<>(Comparator.comparing(Hash::toString));
  }

  /// @param holder which of those who came after each other as this voter puts it in, from 0
  public void put(int voter, int holder, String slip) {
    slips.put(key.slot(voter), new BoxKey.Slip(voter, holder, slip));
  }

  /// Everything in it, sealed anew.
  public List<Sealed> seal() {
    int longest = slips.values().stream().mapToInt(BoxKey::size).max().orElse(0);
    int padded = LEAST_SIZE;
    while (padded < longest) padded *= 2;
    int size = padded;
    return slips.entrySet().stream()
        .map(e -> new Sealed(e.getKey(), key.seal(e.getValue(), size)))
        .toList();
  }

  /// The receipt of a voter whose slip is in it, put in by this holder.
  public Optional<String> receipt(int voter, int holder) {
    return Optional.ofNullable(slips.get(key.slot(voter)))
        .filter(slip -> slip.holder() == holder)
        .map(slip -> key.receipt(slip.voter()));
  }

  /// @param stored what it was opened from
  public OpenedBox opened(List<Sealed> stored) {
    return new OpenedBox(
        slips.values().stream().map(BoxKey.Slip::text).toList(),
        slips.values().stream().map(slip -> key.receipt(slip.voter())).sorted().toList(),
        content(stored));
  }

  /// Changes whenever what is stored does.
  public static Hash content(List<Sealed> stored) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      stored.stream()
          .sorted(Comparator.comparing(slip -> slip.slot().toString()))
          .forEach(
              slip -> {
                digest.update(slip.slot().bytes());
                digest.update(slip.content());
              });
      return Hash.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
