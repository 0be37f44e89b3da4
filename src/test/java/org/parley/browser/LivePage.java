package org.parley.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// A panelist's page in which a script acts and looks (`live/page.js`), so that many act at the
/// same time and what they do is timed where it happens.
public final class LivePage {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String SCRIPT = script();

  private final Person person;

  /// Something that was done in a page; times are milliseconds since 1970.
  ///
  /// @param mark what names a reply; empty for a ballot
  /// @param round in which a ballot was cast, 0 for a reply
  /// @param first whether it was the first reply from here, or the round's first ballot
  /// @param grades of the ballot by recommendation, from 0 for the scale's first
  /// @param at when the button was pressed
  /// @param acknowledged when the page said that it was done, 0 if it did not
  /// @param refused what it said instead
  public record Act(
      String mark,
      int round,
      boolean first,
      List<Integer> grades,
      long at,
      long acknowledged,
      String refused) {}

  /// How many had voted, and when a page said so first.
  public record Voted(int round, int count, long at) {}

  /// @param person with the page open
  public LivePage(Person person) {
    this.person = person;
    person.page().evaluate(SCRIPT);
  }

  private static String script() {
    try (var script = LivePage.class.getResourceAsStream("/live/page.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Person person() {
    return person;
  }

  /// From some moment on replies again and again to the positions of others.
  public void reply(int seat, long begin, int seconds, int restMillis) {
    run("it => live.replying(...it)", List.of(seat, begin, 0, seconds, restMillis));
  }

  /// From some moment on casts a ballot and changes it again and again.
  ///
  /// @param spreadMillis how much later the first ballot is cast at the most
  public void vote(long begin, int spreadMillis, int seconds, int restMillis) {
    run("it => live.voting(...it)", List.of(begin, spreadMillis, seconds, restMillis));
  }

  private void run(String script, List<? extends Number> when) {
    person.page().evaluate(script, when.stream().map(Number::doubleValue).toList());
  }

  /// Casts one ballot and waits for its acknowledgement.
  public Act cast() {
    return read("live.ballot().then(go => go()).then(JSON.stringify)", Act.class);
  }

  /// Sends one reply to somebody's position and waits for its acknowledgement.
  ///
  /// @param mark such as `act-1-1`
  public Act reply(String mark) {
    return read(
        "live.reply('%s').then(go => go()).then(JSON.stringify)".formatted(mark), Act.class);
  }

  public boolean isBusy() {
    return (Boolean) person.page().evaluate("live.busy");
  }

  public List<Act> acts() {
    return List.of(read("JSON.stringify(live.acts)", Act[].class));
  }

  /// When the mark of each reply first stood in the page.
  public Map<String, Long> marks() {
    var marks = read("JSON.stringify({first: live.marks})", Marks.class);
    return marks.first();
  }

  private record Marks(Map<String, Long> first) {}

  public List<Voted> voted() {
    return List.of(read("JSON.stringify(live.voted)", Voted[].class));
  }

  /// The text of all that a selector finds, one line each, in alphabetical order.
  public List<String> texts(String selector) {
    return List.of(read("JSON.stringify(live.texts('%s'))".formatted(selector), String[].class));
  }

  private <T> T read(String script, Class<T> type) {
    return JSON.readValue((String) person.page().evaluate(script), type);
  }
}
