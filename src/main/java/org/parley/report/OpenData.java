package org.parley.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.parley.consultation.Consultation;
import org.parley.consultation.Digest;
import org.parley.consultation.Ending;
import org.parley.consultation.Patterns;
import org.parley.consultation.Publication;
import org.parley.consultation.Statement;
import org.parley.consultation.Urns;
import org.parley.consultation.VoteBook;
import org.parley.opinionmap.OpinionMap;
import org.parley.transcript.Transcripts;
import org.parley.transcript.VoteRow;

/// What is published of a consultation when it ends: the last answer of each participant to each
/// statement, with random numbers in place of the participants and without the time of day; the
/// statements, without their authors, since whoever knows who wrote one would learn all that they
/// answered; the moderators' log; and how to compute every published figure again. The files'
/// checksums go into the transcript.
public final class OpenData {

  private static final String SUMS = "SHA256SUMS";
  private static final String HIDDEN = "[not published]";

  private final Consultation consultation;
  private final VoteBook book;
  private final Publication publication;
  private final Transcripts transcripts;
  private final Optional<Patterns> patterns;

  /// @param patterns what looks suspicious
  public OpenData(
      Consultation consultation,
      VoteBook book,
      byte[] secret,
      Transcripts transcripts,
      Optional<Patterns> patterns) {
    this.patterns = patterns;
    this.consultation = consultation;
    this.book = book;
    this.publication = Publication.of(consultation, book, secret);
    this.transcripts = transcripts;
  }

  /// What is recorded of it.
  public Ending ending(Digest digest) {
    return new Ending(
        book.participants(),
        book.votes(),
        digest,
        OpinionMap.METHOD,
        Urns.METHOD,
        sums(files()),
        patterns);
  }

  /// Writes all of it as a zip file, the same bytes each time, and leaves the stream open.
  public void write(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, UTF_8);
    var files = files();
    for (var file : files.entrySet()) add(zip, file.getKey(), file.getValue());
    add(zip, SUMS, sums(files));
    add(zip, "README.txt", readme());
    zip.finish();
  }

  private Map<String, String> files() {
    var map = publication.participants().size() < 2 ? Optional.<OpinionMap>empty() : drawn();
    var files =
        new TreeMap<>(
            new PolisFiles(
                    consultation,
                    book,
                    rows(),
                    publication.participants(),
                    publication::number,
                    OpenData::shown,
                    false,
                    map,
                    "")
                .all());
    files.put("moderation.csv", ModerationLog.of(consultation.id(), transcripts).csv());
    patterns.ifPresent(seen -> files.put("patterns.csv", notes(seen)));
    return files;
  }

  /// Nothing that would tell of fewer people than the disclosure minimum.
  private String notes(Patterns seen) {
    var lines = new StringBuilder("pattern,groups,people,largest\n");
    for (var pattern : seen.found())
      lines.append(
          "%s,%s,%s,%s\n"
              .formatted(
                  pattern.kind().key(),
                  number(pattern.groups(), pattern.people()),
                  number(pattern.people(), pattern.people()),
                  number(pattern.largest(), pattern.people())));
    return lines.toString();
  }

  private String number(int figure, int people) {
    int minimum = consultation.settings().disclosureMinimum();
    return people > 0 && people < minimum ? "<" + minimum : Integer.toString(figure);
  }

  private Optional<OpinionMap> drawn() {
    return book.votes() == 0 ? Optional.empty() : Optional.of(publication.map());
  }

  /// The last answers, by number and statement; all with the day the consultation began, since the
  /// hour somebody answered at may tell who it was.
  private List<VoteRow> rows() {
    long day = consultation.created().truncatedTo(ChronoUnit.DAYS).toEpochMilli();
    var rows = new ArrayList<VoteRow>();
    for (int participant : publication.participants()) {
      var own = new TreeMap<Integer, Integer>();
      book.sheet(participant).forEach((statement, value, _) -> own.put(statement, value));
      own.forEach(
          (statement, value) ->
              rows.add(new VoteRow(participant, statement, value, false, 0, day)));
    }
    return rows;
  }

  private static String shown(Statement statement) {
    return statement.isPublished() ? statement.text() : HIDDEN;
  }

  private String readme() {
    return """
    %s
    %s

    comments.csv, votes.csv, participants-votes.csv and summary.csv are in the format of Polis: agree 1, pass 0,
    disagree -1. Participants have random numbers, and the time of each vote is left out (all have the day on which the
    consultation began). Who wrote a statement is left out as well: it would tell how they voted. moderation.csv tells what the moderators did.
    %s

    Every published figure can be computed again from these files:

        ./parley map DIR

    with DIR the folder you unpack this into. Method of the map: %s. Rule by which statements were shown: %s.
    Check the files with

        sha256sum -c SHA256SUMS

    The checksums are also in the consultation's transcript, which cannot be changed without being noticed:
    ./parley verify FILE.
    """
        .formatted(
            consultation.settings().title(),
            consultation.settings().question(),
            patterns.map(OpenData::about).orElse(""),
            OpinionMap.METHOD,
            Urns.METHOD);
  }

  private static String about(Patterns seen) {
    return """

    patterns.csv tells what looked suspicious: people who came from one network ("address"), who answered faster than one
    can read ("pace"), and who gave the same answers to the same statements ("alike"). Each may have a harmless cause: a
    school or an office has one address. All are counted. %s"""
        .formatted(
            seen.shift()
                .map(
                    shift ->
                        String.format(
                            Locale.ROOT,
                            "Without them no share of agreement would be more than %.1f points away.",
                            100 * shift))
                .orElse(""));
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTime(Duration.ofDays(3653).toMillis());
    zip.putNextEntry(entry);
    zip.write(content.getBytes(UTF_8));
    zip.closeEntry();
  }

  private static String sums(Map<String, String> files) {
    var sums = new StringBuilder();
    files.forEach(
        (name, content) -> sums.append(sha256(content)).append("  ").append(name).append('\n'));
    return sums.toString();
  }

  private static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
