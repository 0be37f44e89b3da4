package org.parley.consensus;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The kinds of rules Parley knows.
public final class Rules {

  /// One of each kind, with its usual parts.
  public static final List<Rule> ALL =
      List.of(
          new ThresholdRule(Threshold.of("75%"), Threshold.of("50%"), Threshold.of("75%"), false),
          new ConsentRule(Threshold.of("75%")),
          new DoubleMajorityRule(Threshold.of(">50%"), Threshold.of(">50%"), Threshold.of(">50%")),
          new RandUclaRule(Threshold.of("75%")),
          new DelphiRule(1, Threshold.of(">85%"), 3, Threshold.of("75%")));

  private Rules() {}

  /// The rule as one line of JSON: its name under `rule` and its parts, keys in alphabetical order
  /// and no spaces. It is what `jq -cjS .event.rule` prints of the payload of a `round-opened`
  /// entry.
  public static String text(Rule rule) {
    var parts = new TreeMap<String, String>();
    parts.put("rule", quoted(rule.name()));
    Arrays.stream(rule.getClass().getRecordComponents())
        .forEach(part -> parts.put(part.getName(), json(value(part, rule))));
    return parts.entrySet().stream()
        .map(part -> quoted(part.getKey()) + ":" + part.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /// SHA-256 of the rule's [#text] in hex digits: what is fixed before a round opens.
  public static String hash(Rule rule) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text(rule).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static Object value(RecordComponent part, Rule rule) {
    try {
      return part.getAccessor().invoke(rule);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + part + " of " + rule, e);
    }
  }

  private static String json(Object value) {
    return switch (value) {
      case Boolean b -> b.toString();
      case Integer n -> n.toString();
      case Threshold threshold -> quoted(threshold.toString());
      default -> throw new IllegalArgumentException("rules are made of simple parts, not " + value);
    };
  }

  /// Names and thresholds hold nothing that JSON escapes.
  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
