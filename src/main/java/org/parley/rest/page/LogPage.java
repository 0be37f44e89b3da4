package org.parley.rest.page;

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
  private final List<Act> acts;

  /// @param acts the earliest first
  LogPage(Messages messages, Consultation consultation, List<Act> acts) {
    this.messages = messages;
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
        %s
        </main>
        """
            .formatted(
                escaped(title),
                escaped(say("about", consultation.settings().title())),
                acts.isEmpty() ? "<p>" + escaped(say("none")) + "</p>" : table());
    return PlainPage.of(messages, "../../", messages.locale().toLanguageTag(), title, body);
  }

  private String table() {
    return "<div tabindex=\"0\" role=\"region\" aria-label=\"%s\"><table><thead><tr>%s</tr></thead><tbody>%s</tbody></table></div>"
        .formatted(
            escaped(say("title")),
            List.of("at", "by", "action", "statement", "why").stream()
                .map(key -> "<th scope=\"col\">" + escaped(say(key)) + "</th>")
                .collect(Collectors.joining()),
            acts.reversed().stream().limit(SHOWN).map(this::row).collect(Collectors.joining()));
  }

  private String row(Act act) {
    return "<tr><td>%s</td><td>%s</td><td>%s</td><td dir=\"auto\">%s</td><td>%s</td></tr>\n"
        .formatted(
            escaped(act.at().replace("T", " ").replaceFirst("(:\\d\\d)(\\.\\d+)?Z$", "$1")),
            escaped(by(act.by())),
            escaped(say(act.action(), act.into().isEmpty() ? "" : "S" + act.into())),
            statement(act.statement()),
            escaped(why(act)));
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
