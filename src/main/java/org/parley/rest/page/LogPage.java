package org.parley.rest.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.consultation.Consultation;
import org.parley.consultation.Statement;
import org.parley.report.ModerationLog.Act;
import org.parley.rest.PlainPage;
import org.parley.text.Messages;
import org.springframework.web.util.HtmlUtils;

/// What the moderators of a consultation did, for everybody to read: a document that runs nothing.
final class LogPage {

  /// More are in the file.
  private static final int SHOWN = 2_000;

  private final Messages messages;
  private final Consultation consultation;
  private final String code;
  private final List<Act> acts;

  /// @param code below which this page lies; the page for participants is there
  /// @param acts the earliest first
  LogPage(Messages messages, Consultation consultation, String code, List<Act> acts) {
    this.messages = messages;
    this.code = code;
    this.consultation = consultation;
    this.acts = acts;
  }

  String html() {
    var title = say("title");
    var body =
        """
        <main class="page methods">
        <h1>%s</h1>
        <p>%s</p>
        <p><a href="../%s">%s</a></p>
        %s
        </main>
        """
            .formatted(
                escaped(title),
                escaped(say("about", consultation.settings().title())),
                escaped(code),
                escaped(messages.say("consultation.back")),
                acts.isEmpty() ? "<p>" + escaped(say("none")) + "</p>" : list());
    return PlainPage.of(messages, "../../", messages.locale().toLanguageTag(), title, body);
  }

  private String list() {
    return "<ol class=\"acts\">%s</ol>"
        .formatted(
            acts.reversed().stream().limit(SHOWN).map(this::act).collect(Collectors.joining()));
  }

  private String act(Act act) {
    var done = say(act.action(), act.into().isEmpty() ? "" : "S" + act.into());
    var why = why(act);
    return """
    <li>
    <p class="small">%s</p>
    <p>%s <bdi>%s</bdi></p>
    %s</li>
    """
        .formatted(
            escaped(say("who", by(act.by()), at(act))),
            escaped(say("what", done)),
            statement(act.statement()),
            why.isEmpty() ? "" : "<p dir=\"auto\">" + escaped(say("why", why)) + "</p>\n");
  }

  private String at(Act act) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(messages.dates())
        .format(Instant.parse(act.at()).atOffset(ZoneOffset.UTC));
  }

  /// As the log names actors: `host 1a2b`, `keeper`.
  private String by(String actor) {
    var words = actor.split(" ", 2);
    return say(words[0], words.length > 1 ? words[1] : "");
  }

  private String statement(int number) {
    var id = new Statement.Id(number);
    var text =
        consultation
            .statement(id)
            .map(
                found ->
                    found.isPublished()
                        ? escaped(found.text())
                        : "<em>" + escaped(say("hidden")) + "</em>")
            .orElse("");
    return escaped(id.toString()) + " " + text;
  }

  private String why(Act act) {
    var reason = act.reason().isEmpty() ? "" : messages.say("consultation.reason." + act.reason());
    return reason + (reason.isEmpty() || act.remark().isEmpty() ? "" : ": ") + act.remark();
  }

  private String say(String key, Object... values) {
    return messages.say("consultation.log." + key, values);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
