package org.parley.rest.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.parley.consultation.Actor;
import org.parley.consultation.Consultation;
import org.parley.consultation.ConsultationCommand;
import org.parley.consultation.Create;
import org.parley.room.Hall;
import org.parley.room.Halls;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Conversations gathered elsewhere that go on here, from the files of a Polis export.
@Component
class Conversations {

  private static final Set<String> FILES =
      Set.of("summary.csv", "comments.csv", "votes.csv", "participants-votes.csv");

  /// What is unpacked at the most, lest a small file fill the memory.
  private static final int MOST_BYTES = 300_000_000;

  private final Halls halls;

  Conversations(Halls halls) {
    this.halls = halls;
  }

  Hall bring(Consultation.Id id, Actor host, InputStream zip) throws IOException {
    var conversation = Conversation.of(unpacked(zip));
    HostController.done(halls.create(host, new Create(id, conversation.settings(), List.of())));
    var hall = halls.hall(id);
    HostController.done(
        hall.submit(host, new ConsultationCommand.Import(conversation.statements())));
    hall.bring(conversation.votes());
    hall.redraw();
    return hall;
  }

  private static long without(long unpacked, long left) {
    if (unpacked > left) throw new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    return left - unpacked;
  }

  private static Map<String, byte[]> unpacked(InputStream in) throws IOException {
    var files = new HashMap<String, byte[]>();
    long left = MOST_BYTES;
    try (var zip = new ZipInputStream(in)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        // What is thrown away is unpacked, too.
        if (!FILES.contains(name)) {
          left = without(zip.skip(left + 1), left);
          continue;
        }
        var bytes = zip.readNBytes((int) left + 1);
        left = without(bytes.length, left);
        files.put(name, bytes);
      }
    } catch (ZipException e) {
      throw Problem.badRequest("zip");
    }
    return files;
  }
}
