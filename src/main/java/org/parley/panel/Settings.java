package org.parley.panel;

import java.util.List;
import java.util.Optional;
import org.parley.consensus.Disclosure;
import org.parley.consensus.Rule;

/// What can be changed until the panel opens.
///
/// @param title how the panel is listed
/// @param format the preset it came from: `commission`, `seminar`, `consultation`, `discussion`
/// @param agenda the phases in their order, at least one
/// @param voting the way of voting offered first when a round is opened
/// @param rule the rule offered first when a round is opened; empty where nothing is to be judged
/// @param disclosureMinimum from how many votes on it is shown how a group voted, 1 to 20
/// @param secrecy offered first when a round is opened; named where it is left out
/// @param opinion what everybody is asked before and after; empty where nothing is
/// @param pace who opens the next phase; the chair where it is left out
/// @param speech how the panel talks; as usual where it is left out
public record Settings(
    String title,
    String format,
    Visibility visibility,
    List<AgendaItem> agenda,
    Voting voting,
    Optional<Rule> rule,
    int disclosureMinimum,
    Secrecy secrecy,
    Optional<OpinionQuestion> opinion,
    Pace pace,
    Speech speech) {

  public static final int USUAL_DISCLOSURE_MINIMUM = 3;

  /// Who may look on without a seat.
  public enum Visibility {
    /// Listed, and open to all.
    PUBLIC,
    /// Open to all who have the address.
    UNLISTED,
    /// Only those with a seat, and the host.
    PRIVATE
  }

  /// A planned phase.
  ///
  /// @param minutes how long it is meant to last, 0 for as long as it takes
  public record AgendaItem(PhaseKind kind, int minutes) {
    public AgendaItem {
      if (minutes < 0) throw new IllegalArgumentException("a phase of " + minutes + " minutes");
    }
  }

  public Settings {
    agenda = List.copyOf(agenda);
  }

  /// With named rounds.
  public Settings(
      String title,
      String format,
      Visibility visibility,
      List<AgendaItem> agenda,
      Voting voting,
      Optional<Rule> rule,
      int disclosureMinimum) {
    this(title, format, visibility, agenda, voting, rule, disclosureMinimum, Secrecy.NAMED);
  }

  /// Nobody is asked for an opinion, the chair opens the phases, and the panel talks as usual.
  public Settings(
      String title,
      String format,
      Visibility visibility,
      List<AgendaItem> agenda,
      Voting voting,
      Optional<Rule> rule,
      int disclosureMinimum,
      Secrecy secrecy) {
    this(
        title,
        format,
        visibility,
        agenda,
        voting,
        rule,
        disclosureMinimum,
        secrecy,
        Optional.empty(),
        Pace.BY_THE_CHAIR,
        Speech.USUAL);
  }

  /// The same, asking for opinions, or for none.
  public Settings asking(Optional<OpinionQuestion> opinion) {
    return new Settings(
        title,
        format,
        visibility,
        agenda,
        voting,
        rule,
        disclosureMinimum,
        secrecy,
        opinion,
        pace,
        speech);
  }

  /// The same under another title.
  public Settings titled(String title) {
    return new Settings(
        title,
        format,
        visibility,
        agenda,
        voting,
        rule,
        disclosureMinimum,
        secrecy,
        opinion,
        pace,
        speech);
  }

  /// The same at another pace.
  public Settings paced(Pace pace) {
    return new Settings(
        title,
        format,
        visibility,
        agenda,
        voting,
        rule,
        disclosureMinimum,
        secrecy,
        opinion,
        pace,
        speech);
  }

  /// The same, talking in another way.
  public Settings with(Speech speech) {
    return new Settings(
        title,
        format,
        visibility,
        agenda,
        voting,
        rule,
        disclosureMinimum,
        secrecy,
        opinion,
        pace,
        speech);
  }

  /// The same with another agenda.
  public Settings following(List<AgendaItem> agenda) {
    return new Settings(
        title,
        format,
        visibility,
        agenda,
        voting,
        rule,
        disclosureMinimum,
        secrecy,
        opinion,
        pace,
        speech);
  }

  public Disclosure disclosure() {
    return new Disclosure(disclosureMinimum);
  }
}
