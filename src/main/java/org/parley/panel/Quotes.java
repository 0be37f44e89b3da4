package org.parley.panel;

import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.panel.Reply.Target;

/// Passages that replies are to. Whoever marks one takes it from the page, not from the Markdown
/// behind it, so only letters and digits are compared, and addresses of links are no part of what
/// is read.
final class Quotes {

  private Quotes() {}

  /// Why a passage cannot be quoted from what is replied to.
  static Optional<Refusal> problem(Panel panel, Target target, String quote) {
    if (quote.isBlank()) return Optional.empty();
    return Texts.optional(Refusal.Field.QUOTE, quote, Texts.REASON)
        .or(
            () ->
                readable(text(panel, target)).contains(readable(quote))
                    ? Optional.empty()
                    : Optional.of(new Refusal.NotInTheText()));
  }

  private static String text(Panel panel, Target target) {
    return switch (target) {
      case Target.ToPosition(var id) ->
          panel.position(id).flatMap(panel::open).map(Quotes::text).orElse("");
      case Target.ToReply(var id) -> panel.reply(id).map(Reply::text).orElse("");
      case Target.ToRecommendation(var id) -> panel.recommendation(id).map(Quotes::text).orElse("");
      case Target.ToAmendment _, Target.ToReason _, Target.ToVersion _, Target.ToInterests _ -> "";
    };
  }

  private static String text(Position position) {
    var text = position.current().text();
    return String.join(
        "\n",
        text.title(),
        text.reasons(),
        text.couldAccept(),
        text.cannotAccept(),
        text.sources());
  }

  private static String text(Recommendation recommendation) {
    var text = recommendation.current().text();
    return text.title() + "\n" + text.body();
  }

  private static String readable(String markdown) {
    return markdown
        .replaceAll("\\]\\([^)]*\\)", "]")
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
