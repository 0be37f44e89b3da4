package org.parley.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealedBoxTest {

  private final BoxKey key = BoxKey.random();

  private SealedBox box(String... slips) {
    var box = SealedBox.with(key);
    for (int voter = 1; voter <= slips.length; voter++) box.put(voter, 0, slips[voter - 1]);
    return box;
  }

  @Test
  void a_box_that_was_stored_holds_what_was_put_in() {
    var stored = box("yes", "no", "é").seal();

    var opened = SealedBox.open(key, stored).opened(stored);

    assertThat(opened.slips()).containsExactlyInAnyOrder("yes", "no", "é");
    assertThat(opened.receipts()).hasSize(3).isSorted().contains(key.receipt(1));
    assertThat(opened.content()).isEqualTo(SealedBox.content(stored));
  }

  @Test
  void a_voter_has_one_slip_the_last_one() {
    var box = box("yes", "yes");
    box.put(1, 0, "no");

    assertThat(box.opened(box.seal()).slips()).containsExactlyInAnyOrder("no", "yes");
  }

  @Test
  void all_slips_are_stored_at_one_length_and_none_can_be_read() {
    var stored = box("yes", "a much longer answer with a reason").seal();

    assertThat(stored).extracting(slip -> slip.content().length).containsOnly(1_024 + 28);
    assertThat(stored)
        .noneMatch(s -> new String(s.content(), StandardCharsets.ISO_8859_1).contains("yes"));
  }

  @Test
  void one_long_slip_makes_all_of_them_longer() {
    var stored = box("yes", "x".repeat(3_000)).seal();

    assertThat(stored).extracting(slip -> slip.content().length).containsOnly(4_096 + 28);
  }

  @Test
  void storing_again_changes_every_slip_so_that_none_stands_out() {
    var box = box("yes", "no", "yes");
    var before = box.seal();
    box.put(2, 0, "yes");
    var after = box.seal();

    for (int i = 0; i < 3; i++) {
      assertThat(after.get(i).slot()).isEqualTo(before.get(i).slot());
      assertThat(after.get(i).content()).isNotEqualTo(before.get(i).content());
    }
  }

  @Test
  void slips_lie_in_the_order_of_their_slots_whatever_the_order_they_came_in() {
    var voters = IntStream.rangeClosed(1, 50).boxed().toList();
    var one = SealedBox.with(key);
    voters.forEach(voter -> one.put(voter, 0, "yes"));
    var other = SealedBox.with(key);
    voters.reversed().forEach(voter -> other.put(voter, 0, "yes"));

    assertThat(slots(one)).isEqualTo(slots(other));
  }

  private static List<Hash> slots(SealedBox box) {
    return box.seal().stream().map(SealedBox.Sealed::slot).toList();
  }

  @Test
  void another_key_neither_opens_a_slip_nor_finds_it() {
    var stored = box("yes").seal();

    assertThatIllegalStateException()
        .isThrownBy(() -> SealedBox.open(BoxKey.random(), stored))
        .withMessageNotContaining("yes");
    assertThat(BoxKey.random().slot(1)).isNotEqualTo(key.slot(1));
    assertThat(BoxKey.random().receipt(1)).isNotEqualTo(key.receipt(1));
  }

  @Test
  void a_slip_moved_to_another_slot_is_noticed() {
    var stored = box("yes", "no").seal();
    var swapped =
        List.of(
            new SealedBox.Sealed(stored.getFirst().slot(), stored.getLast().content()),
            new SealedBox.Sealed(stored.getLast().slot(), stored.getFirst().content()));

    assertThatIllegalStateException().isThrownBy(() -> SealedBox.open(key, swapped));
  }

  @Test
  void receipts_are_short_codes_that_differ() {
    var codes = new HashSet<String>();
    for (int voter = 1; voter <= 1_000; voter++) codes.add(key.receipt(voter));

    assertThat(codes).hasSize(1_000).allMatch(code -> code.matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"));
    assertThat(BoxKey.of(key.bytes()).receipt(7)).isEqualTo(key.receipt(7));
  }

  @Test
  void only_who_put_a_slip_in_has_a_receipt() {
    var box = box("yes");

    assertThat(box.receipt(1, 0)).contains(key.receipt(1));
    assertThat(box.receipt(2, 0)).isEmpty();
  }

  @Test
  void nor_has_who_came_after_them_until_they_put_in_one_of_their_own() {
    var box = box("yes", "yes");
    var stored = SealedBox.open(key, box.seal());
    assertThat(stored.receipt(1, 0)).isPresent();
    assertThat(stored.receipt(1, 1)).isEmpty();

    box.put(1, 1, "no");

    assertThat(box.receipt(1, 0)).isEmpty();
    assertThat(box.receipt(1, 1)).contains(key.receipt(1));
    assertThat(box.seal()).extracting(slip -> slip.content().length).containsOnly(1_024 + 28);
  }

  /// As 1,012 bytes of text filled a slip to the brim before it named a holder.
  @Test
  void a_slip_of_any_length_keeps_its_holder() {
    for (int length = 1_000; length < 1_020; length++) {
      var box = SealedBox.with(key);
      box.put(1, 3, "x".repeat(length));

      var again = SealedBox.open(key, box.seal());

      assertThat(again.receipt(1, 3)).isPresent();
      assertThat(again.opened(box.seal()).slips()).containsExactly("x".repeat(length));
    }
  }
}
