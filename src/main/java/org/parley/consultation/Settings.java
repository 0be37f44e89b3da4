package org.parley.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// How a consultation is run. All of it can be changed until it is closed.
///
/// @param title how it is listed
/// @param question what people are asked about
/// @param introduction Markdown, may be empty
/// @param rules what statements have to be like, Markdown; shown to whoever writes one
/// @param language BCP 47, the language it is held in
/// @param panel the panel it belongs to
/// @param opens when voting begins; at once where it is empty
/// @param closes when it ends by itself; by hand where it is empty
/// @param moderation whether statements are judged before or after they are shown
/// @param openToStatements whether participants may add statements
/// @param entry who may take part
/// @param listed whether it is shown in lists, or only to those who have the address
/// @param disclosureMinimum from how many people on figures of a group are shown, 2 to 100
/// @param goal how many answers are asked of a person before the results are shown, 1 to 1,000
/// @param origins of the sites that may embed it, such as `https://example.org`
/// @param questions about the participants themselves
public record Settings(
    String title,
    String question,
    String introduction,
    String rules,
    String language,
    Optional<UUID> panel,
    Optional<Instant> opens,
    Optional<Instant> closes,
    Moderation moderation,
    boolean openToStatements,
    Entry entry,
    boolean listed,
    int disclosureMinimum,
    int goal,
    List<String> origins,
    List<Question> questions) {

  public static final int USUAL_DISCLOSURE_MINIMUM = 5;
  public static final int USUAL_GOAL = 20;

  /// When statements of participants are judged.
  public enum Moderation {
    /// A statement is shown once a moderator has accepted it.
    BEFORE,
    /// A statement is shown at once, until a moderator rejects it.
    AFTER
  }

  /// Who may take part.
  public enum Entry {
    ANYONE,
    /// Whoever has a code, once each.
    CODE,
    /// Whoever the embedding site vouches for.
    VOUCHED,
    /// Whoever confirms an e-mail address, once each.
    MAIL,
    /// Whoever signs in at a provider the operator trusts, once each.
    OIDC
  }

  public Settings {
    origins = List.copyOf(origins);
    questions = List.copyOf(questions);
  }

  /// The same, beside a panel.
  public Settings beside(UUID its) {
    return new Settings(
        title,
        question,
        introduction,
        rules,
        language,
        Optional.of(its),
        opens,
        closes,
        moderation,
        openToStatements,
        entry,
        listed,
        disclosureMinimum,
        goal,
        origins,
        questions);
  }

  /// An open consultation in which nothing is asked but this.
  public static Settings plain(String title, String question) {
    return new Settings(
        title,
        question,
        "",
        "",
        "en",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Moderation.BEFORE,
        true,
        Entry.ANYONE,
        true,
        USUAL_DISCLOSURE_MINIMUM,
        USUAL_GOAL,
        List.of(),
        List.of());
  }
}
