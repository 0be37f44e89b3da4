package org.parley.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.consensus.Verdict;
import org.parley.panel.Panel;
import org.parley.panel.PhaseKind;
import org.parley.panel.Refusal;
import org.parley.panel.Role;
import org.parley.panel.Seat;

/// The sentences for what a panel decides and refuses. Each record of a family has a text under its
/// name in kebab case, to which its components are handed in their order: `refusal.text-too-long`
/// gets the field, the length and the most.
public final class PanelWords {

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final Messages messages;

  public PanelWords(Messages messages) {
    this.messages = messages;
  }

  /// Why something was not done, and how to mend it.
  public String of(Refusal refusal) {
    return sentence("refusal", (Record) refusal, Optional.empty());
  }

  public String of(Verdict.Kind kind) {
    return messages.say("verdict." + kind.key());
  }

  /// Why a verdict is what it is, in words and numbers.
  public String of(Verdict.Reason reason, Panel panel) {
    return sentence("verdict.reason", (Record) reason, Optional.of(panel));
  }

  /// All reasons of a verdict, as one text.
  public String why(Verdict verdict, Panel panel) {
    return verdict.reasons().stream()
        .map(reason -> of(reason, panel))
        .collect(Collectors.joining(" "));
  }

  public String of(PhaseKind phase) {
    return messages.say("panel.phase." + phase.key());
  }

  /// A grade of a scale in words: "can live with".
  public String grade(String key) {
    return messages.say("grade." + key);
  }

  public String method(String name) {
    return messages.say("method." + name);
  }

  /// A place at the table: "Privacy 2", "Chair".
  public String of(Seat seat, Panel panel) {
    return switch (seat.kind()) {
      case PANELIST ->
          messages.say(
              "panel.seat.panelist",
              panel.topic().role(seat.role().orElseThrow()).orElseThrow().name(),
              seat.number());
      case CHAIR -> messages.say("panel.seat.chair", seat.number());
      case OBSERVER -> messages.say("panel.seat.observer", seat.number());
    };
  }

  /// What a text of the record is called in refusals: "the title".
  public String of(Refusal.Field field) {
    return messages.say("refusal.field." + kebab(field));
  }

  private String sentence(String family, Record said, Optional<Panel> panel) {
    var key = family + "." + kebab(said.getClass().getSimpleName());
    var values =
        Arrays.stream(said.getClass().getRecordComponents())
            .map(component -> value(component, said, panel))
            .toArray();
    return messages.say(isOfRole(said) ? key + ".in-role" : key, values);
  }

  /// Facts that may be of a role or of the whole panel have a text for each.
  private static boolean isOfRole(Record said) {
    return Arrays.stream(said.getClass().getRecordComponents())
        .filter(component -> component.getName().equals("role"))
        .anyMatch(component -> read(component, said) instanceof Optional<?> o && o.isPresent());
  }

  private Object value(RecordComponent component, Record said, Optional<Panel> panel) {
    var value = read(component, said);
    return component.getName().equals("role")
        ? roleName(
            value instanceof Optional<?> o ? o.map(Object::toString).orElse("") : value.toString(),
            panel)
        : shown(value);
  }

  private static String roleName(String key, Optional<Panel> panel) {
    return panel
        .filter(_ -> !key.isEmpty())
        .flatMap(p -> p.topic().role(new Role.Id(key)))
        .map(Role::name)
        .orElse(key);
  }

  private Object shown(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(this::shown).orElse("");
      case Collection<?> all ->
          all.stream()
              .sorted()
              .map(this::shown)
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      case PhaseKind phase -> of(phase);
      case Refusal.Field field -> of(field);
      case Number number -> number;
      default -> value.toString();
    };
  }

  private static Object read(RecordComponent component, Record said) {
    try {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(said);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String kebab(String name) {
    return HUMP.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
