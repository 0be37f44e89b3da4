package org.parley.topic;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.topic.Sample.Act;

/// Reads the script of a finished panel that may stand beside a topic.
final class SampleReader {

  static final String FILE = "sample.yaml";

  static final int MOST_OBSERVERS = 20;
  static final int MOST_DAYS = 60;
  static final int MOST_ACTS = 2_000;

  private static final KeySet SAMPLE =
      new KeySet("the sample", List.of("title", "convened", "days"), List.of("observers"));
  private static final KeySet DAY = new KeySet("a day", List.of("acts"), List.of());

  private final Fields sample;
  private final ActReader reader;
  private final List<Act> acts = new ArrayList<>();

  private SampleReader(Fields sample, ActReader reader) {
    this.sample = sample;
    this.reader = reader;
  }

  /// The script in the folder; nothing where there is none, or where it has been faulted.
  static Optional<Sample> read(
      TopicFolder folder,
      List<TopicRole> roles,
      List<DraftRecommendation> drafts,
      Problems problems) {
    var file = folder.place(FILE);
    return FileText.optional(folder, FILE, problems)
        .flatMap(text -> Yaml.read(text, file, problems))
        .flatMap(node -> Fields.of(node, SAMPLE, file, problems))
        .map(fields -> new SampleReader(fields, new ActReader(new SampleNames(roles, drafts))))
        .flatMap(reader -> reader.sample(file));
  }

  private Optional<Sample> sample(String file) {
    var title = sample.text("title", TopicReader.TITLE);
    int observers = sample.number("observers", 0, MOST_OBSERVERS).orElse(0);
    var convened = sample.time("convened");
    int day = 0;
    for (var node : sample.list("days", 1, MOST_DAYS)) {
      day++;
      var begin = day == 1 ? convened.orElse(LocalTime.MIN) : LocalTime.MIN;
      int number = day;
      sample.inside(node, DAY).ifPresent(fields -> day(fields, number, begin));
    }
    return sample.areSound()
        ? Optional.of(
            new Sample(file, title.orElseThrow(), observers, convened.orElseThrow(), acts))
        : Optional.empty();
  }

  private void day(Fields fields, int day, LocalTime begin) {
    var free = begin;
    for (var node : fields.list("acts", 1, MOST_ACTS)) {
      var act = reader.read(fields, node, day);
      if (act.isEmpty()) continue;
      if (act.get().at().isBefore(free))
        fields.fault(node, Fault.TIME_GOES_BACK, act.get().at(), free);
      acts.add(act.get());
      free = act.get().end();
    }
  }
}
