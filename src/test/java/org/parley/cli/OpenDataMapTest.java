package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.consultation.ConsultationCommand.Mark;
import org.parley.consultation.ConsultationCommand.Reject;
import org.parley.consultation.Course;
import org.parley.consultation.Publication;
import org.parley.consultation.Statement;
import org.parley.opinionmap.OpinionMap;
import org.parley.report.OpenData;
import org.parley.room.MemoryTranscripts;
import tools.jackson.databind.json.JsonMapper;

/// What is published of a consultation and unpacked by anybody gives the very map that was shown.
class OpenDataMapTest {

  private static final byte[] SECRET = {4, 2};

  @TempDir Path folder;

  /// Two camps, one statement that was rejected after people had voted on it, and one about the
  /// participants themselves.
  private static Course consultation() {
    var seeds = new String[14];
    for (int i = 0; i < seeds.length; i++) seeds[i] = "Statement number " + i;
    var course = Course.aConsultation(seeds);
    var random = new SplittableRandom(5);
    for (int person = 0; person < 90; person++)
      for (int statement = 1; statement <= seeds.length; statement++) {
        if (random.nextInt(5) == 0) continue;
        int side = statement > 6 || person % 2 == 0 ? 1 : -1;
        course.votes(person, statement, random.nextInt(8) == 0 ? 0 : side);
      }
    var rejected = new Reject(new Statement.Id(13), Statement.Reason.OFF_TOPIC, "");
    return course
        .then(Course.HOST, rejected)
        .then(Course.HOST, new Mark(new Statement.Id(14), true));
  }

  @Test
  void the_published_files_give_groups_counts_and_axes_exactly() throws IOException {
    var course = consultation();
    var bytes = new ByteArrayOutputStream();
    new OpenData(
            course.consultation(), course.book(), SECRET, new MemoryTranscripts(), Optional.empty())
        .write(bytes);
    unpack(bytes.toByteArray());
    var out = new ByteArrayOutputStream();

    int status =
        new MapCommand()
            .run(
                List.of(folder.toString()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);

    assertThat(status).isZero();
    var shown = Publication.of(course.consultation(), course.book(), SECRET).map();
    assertThat(shown.groups()).hasSize(2);
    var json = new JsonMapper();
    assertThat(json.readTree(out.toByteArray())).isEqualTo(json.readTree(written(shown)));
  }

  private static byte[] written(OpinionMap map) {
    var bytes = new ByteArrayOutputStream();
    MapJson.write(map, null, bytes);
    return bytes.toByteArray();
  }

  private void unpack(byte[] zip) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
        Files.write(folder.resolve(entry.getName()), in.readAllBytes());
    }
  }
}
