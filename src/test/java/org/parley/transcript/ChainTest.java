package org.parley.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.transcript.Verification.Broken;
import org.parley.transcript.Verification.Fault;
import org.parley.transcript.Verification.Intact;

/// Whatever is done to a transcript beside Parley, the verifier names the entry.
class ChainTest {

  private static final UUID STREAM = UUID.fromString("01990000-0000-7000-8000-000000000001");
  private static final int LENGTH = 10;

  private final List<Entry> entries = chain(STREAM, LENGTH);
  private final Head head = entries.getLast().head();

  @Test
  void an_untouched_chain_is_intact() {
    assertThat(verify(entries)).isEqualTo(new Intact(head));
    assertThat(verify(List.of())).isEqualTo(new Intact(Head.start(STREAM)));
  }

  @Test
  void any_flipped_byte_of_a_payload_is_found_where_it_is() {
    for (int i = 0; i < LENGTH; i++) {
      var changed = new ArrayList<>(entries);
      var entry = changed.get(i);
      var content = entry.content().orElseThrow();
      changed.set(
          i, with(entry, new Entry.Content(content.salt(), content.payload().replace('n', 'm'))));

      assertThat(verify(changed)).isEqualTo(new Broken(i + 1, Fault.PAYLOAD_CHANGED));
    }
  }

  @Test
  void another_salt_is_found() {
    var changed = new ArrayList<>(entries);
    var content = changed.get(4).content().orElseThrow();
    changed.set(4, with(changed.get(4), new Entry.Content("ff".repeat(16), content.payload())));

    assertThat(verify(changed)).isEqualTo(new Broken(5, Fault.PAYLOAD_CHANGED));
  }

  @Test
  void a_payload_that_was_changed_together_with_its_hash_is_found() {
    var forged = chain(STREAM, LENGTH, "forged").get(4);
    var changed = new ArrayList<>(entries);
    var entry = changed.get(4);
    changed.set(
        4,
        new Entry(
            STREAM,
            entry.sequence(),
            entry.at(),
            entry.type(),
            entry.version(),
            forged.content(),
            forged.payloadHash(),
            entry.hash()));

    assertThat(verify(changed)).isEqualTo(new Broken(5, Fault.ENTRY_CHANGED));
  }

  @Test
  void an_entry_that_was_sealed_anew_breaks_the_next_one() {
    var changed = new ArrayList<>(entries);
    changed.set(4, forge(changed.get(3).head()));

    assertThat(verify(changed)).isEqualTo(new Broken(6, Fault.ENTRY_CHANGED));
  }

  @Test
  void time_type_and_version_are_covered() {
    var entry = entries.get(6);
    var later = entry.at().plusMillis(1);

    assertThat(verify(replaced(6, with(entry, later, entry.type(), entry.version()))))
        .isEqualTo(new Broken(7, Fault.ENTRY_CHANGED));
    assertThat(verify(replaced(6, with(entry, entry.at(), "other", entry.version()))))
        .isEqualTo(new Broken(7, Fault.ENTRY_CHANGED));
    assertThat(verify(replaced(6, with(entry, entry.at(), entry.type(), 2))))
        .isEqualTo(new Broken(7, Fault.ENTRY_CHANGED));
  }

  @Test
  void a_deleted_entry_is_missed() {
    for (int i = 0; i < LENGTH - 1; i++) {
      var changed = new ArrayList<>(entries);
      changed.remove(i);

      assertThat(verify(changed)).isEqualTo(new Broken(i + 1, Fault.OUT_OF_SEQUENCE));
    }
  }

  @Test
  void a_doubled_entry_is_found() {
    var changed = new ArrayList<>(entries);
    changed.add(5, changed.get(4));

    assertThat(verify(changed)).isEqualTo(new Broken(6, Fault.OUT_OF_SEQUENCE));
  }

  @Test
  void swapped_entries_are_found() {
    var changed = new ArrayList<>(entries);
    changed.set(3, entries.get(4));
    changed.set(4, entries.get(3));

    assertThat(verify(changed)).isEqualTo(new Broken(4, Fault.OUT_OF_SEQUENCE));
  }

  @Test
  void swapped_entries_that_were_numbered_anew_are_found() {
    var changed = new ArrayList<>(entries);
    changed.set(3, numbered(entries.get(4), 4));
    changed.set(4, numbered(entries.get(3), 5));

    assertThat(verify(changed)).isEqualTo(new Broken(4, Fault.ENTRY_CHANGED));
  }

  @Test
  void an_entry_of_another_panel_is_found() {
    var other = chain(UUID.randomUUID(), LENGTH);

    assertThat(verify(replaced(2, other.get(2)))).isEqualTo(new Broken(3, Fault.FOREIGN_ENTRY));
    assertThat(verify(replaced(2, of(STREAM, other.get(2)))))
        .isEqualTo(new Broken(3, Fault.ENTRY_CHANGED));
  }

  @Test
  void a_chain_that_begins_otherwise_is_found() {
    var other = UUID.randomUUID();
    var moved = entries.stream().map(entry -> of(other, entry)).toList();

    assertThat(Chain.verify(other, Head.start(other), moved, Optional.empty()))
        .isEqualTo(new Broken(1, Fault.ENTRY_CHANGED));
  }

  @Test
  void an_end_that_was_cut_off_is_missed_by_whoever_has_seen_the_head() {
    var cut = entries.subList(0, 7);

    assertThat(verify(cut)).isEqualTo(new Intact(cut.getLast().head()));
    assertThat(verify(cut, head)).isEqualTo(new Broken(8, Fault.CUT_OFF));
    assertThat(verify(List.of(), head)).isEqualTo(new Broken(1, Fault.CUT_OFF));
  }

  @Test
  void a_history_that_was_rolled_back_and_told_otherwise_is_found_by_whoever_has_seen_the_head() {
    var rolledBack = new ArrayList<>(entries.subList(0, 7));
    while (rolledBack.size() < LENGTH + 3) rolledBack.add(forge(rolledBack.getLast().head()));

    assertThat(verify(rolledBack)).isInstanceOf(Intact.class);
    assertThat(verify(rolledBack, head)).isEqualTo(new Broken(LENGTH, Fault.OTHER_HISTORY));
  }

  @Test
  void a_redacted_entry_leaves_the_chain_intact() {
    var redacted = replaced(4, redacted(entries.get(4)));

    assertThat(verify(redacted, head)).isEqualTo(new Intact(head));
  }

  @Test
  void what_is_put_in_place_of_a_redacted_entry_is_found() {
    var redacted = redacted(entries.get(4));

    assertThat(verify(replaced(4, with(redacted, new Entry.Content("00".repeat(16), "{}")))))
        .isEqualTo(new Broken(5, Fault.PAYLOAD_CHANGED));
  }

  @Test
  void a_chain_can_be_checked_from_a_head_that_was_checked_before() {
    var first = entries.subList(0, 4);

    assertThat(
            Chain.verify(
                STREAM, first.getLast().head(), entries.subList(4, LENGTH), Optional.of(head)))
        .isEqualTo(new Intact(head));
  }

  /// As somebody would write it who has read `docs/transcript.md` and nothing else.
  @Test
  void hashes_are_what_the_document_says() throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    digest.update("parley transcript 1".getBytes(UTF_8));
    digest.update(HexFormat.of().parseHex(STREAM.toString().replace("-", "")));
    var before = digest.digest();

    for (var entry : entries) {
      var content = entry.content().orElseThrow();
      var payload = new ByteArrayOutputStream();
      payload.write(HexFormat.of().parseHex(content.salt()));
      payload.write(content.payload().getBytes(UTF_8));
      var payloadHash = sha256(payload);
      var whole = new ByteArrayOutputStream();
      var numbers = new DataOutputStream(whole);
      numbers.write(before);
      numbers.writeLong(entry.sequence());
      numbers.writeLong(entry.at().toEpochMilli());
      numbers.writeInt(entry.type().getBytes(UTF_8).length);
      numbers.write(entry.type().getBytes(UTF_8));
      numbers.writeInt(entry.version());
      numbers.write(payloadHash);
      before = sha256(whole);

      assertThat(entry.payloadHash().bytes()).isEqualTo(payloadHash);
      assertThat(entry.hash().bytes()).isEqualTo(before);
    }
  }

  /// The hashes of the example in `docs/transcript.md`, fixed for ever.
  @Test
  void hashes_never_change() {
    var example =
        Chain.seal(
            STREAM,
            Head.start(STREAM),
            List.of(
                new Draft(
                    Instant.ofEpochMilli(1_772_442_000_123L),
                    "panel-closed",
                    1,
                    "000102030405060708090a0b0c0d0e0f",
                    "{\"by\":1,\"event\":{}}")));

    assertThat(Head.start(STREAM).hash()).hasToString(GENESIS);
    assertThat(example.getFirst().payloadHash()).hasToString(PAYLOAD_HASH);
    assertThat(example.getFirst().hash()).hasToString(HASH);
  }

  private static final String GENESIS =
      "abf135614b0cbf4bc2c2eac8994727f97c704413927b3800bf8907463978988b";
  private static final String PAYLOAD_HASH =
      "285604f6209d2998216737607e715067be331bf015114130877c3cafec452ee6";
  private static final String HASH =
      "ee4b84d952c4e3bb5a1b5f13ae3897fc62afb9d27e7bc6c2c7afe813fbff1960";

  private static byte[] sha256(ByteArrayOutputStream bytes) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
  }

  private Verification verify(List<Entry> entries) {
    return Chain.verify(STREAM, Head.start(STREAM), entries, Optional.empty());
  }

  private Verification verify(List<Entry> entries, Head witnessed) {
    return Chain.verify(STREAM, Head.start(STREAM), entries, Optional.of(witnessed));
  }

  private List<Entry> replaced(int index, Entry entry) {
    var changed = new ArrayList<>(entries);
    changed.set(index, entry);
    return changed;
  }

  private static List<Entry> chain(UUID stream, int length) {
    return chain(stream, length, "number");
  }

  private static List<Entry> chain(UUID stream, int length, String word) {
    return Chain.seal(
        stream,
        Head.start(stream),
        IntStream.range(0, length).mapToObj(i -> draft("{\"" + word + "\":" + i + "}")).toList());
  }

  private static Entry forge(Head head) {
    return Chain.seal(STREAM, head, List.of(draft("{\"forged\":true}"))).getFirst();
  }

  private static Draft draft(String payload) {
    return new Draft(
        Instant.parse("2026-03-02T09:00:00.123Z"), "said-ä", 1, "0a".repeat(16), payload);
  }

  private static Entry with(Entry entry, Entry.Content content) {
    return new Entry(
        entry.stream(),
        entry.sequence(),
        entry.at(),
        entry.type(),
        entry.version(),
        Optional.of(content),
        entry.payloadHash(),
        entry.hash());
  }

  private static Entry with(Entry entry, Instant at, String type, int version) {
    return new Entry(
        entry.stream(),
        entry.sequence(),
        at,
        type,
        version,
        entry.content(),
        entry.payloadHash(),
        entry.hash());
  }

  private static Entry numbered(Entry entry, long sequence) {
    return new Entry(
        entry.stream(),
        sequence,
        entry.at(),
        entry.type(),
        entry.version(),
        entry.content(),
        entry.payloadHash(),
        entry.hash());
  }

  private static Entry of(UUID stream, Entry entry) {
    return new Entry(
        stream,
        entry.sequence(),
        entry.at(),
        entry.type(),
        entry.version(),
        entry.content(),
        entry.payloadHash(),
        entry.hash());
  }

  private static Entry redacted(Entry entry) {
    return new Entry(
        entry.stream(),
        entry.sequence(),
        entry.at(),
        entry.type(),
        entry.version(),
        Optional.empty(),
        entry.payloadHash(),
        entry.hash());
  }
}
