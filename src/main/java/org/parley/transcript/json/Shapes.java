package org.parley.transcript.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.parley.consensus.Rule;
import org.parley.consensus.Rules;
import org.parley.consensus.Threshold;
import org.parley.consensus.Verdict.Reason;
import org.parley.panel.Amendment;
import org.parley.panel.Audience;
import org.parley.panel.Outcome;
import org.parley.panel.Panel;
import org.parley.panel.Position;
import org.parley.panel.Recommendation;
import org.parley.panel.Reply;
import org.parley.panel.Result;
import org.parley.panel.Role;
import org.parley.panel.Round;
import org.parley.panel.Seat;
import org.parley.panel.Voting;
import org.parley.voting.Ballot;
import org.parley.voting.Working;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/// How the values inside events are written: identifiers as plain numbers and keys, thresholds as
/// people write them, families by a `type` of their own. What is absent is left out; what is
/// unknown is refused, lest an old Parley silently drops what a newer one meant.
final class Shapes {

  /// Families whose members go by their own names.
  private static final List<Class<?>> FAMILIES =
      List.of(Reason.class, Ballot.class, Voting.Options.class, Result.class, Working.class);

  private Shapes() {}

  static JsonMapper mapper() {
    var identifiers = identifiers();
    var builder =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enumNamingStrategy(EnumNamingStrategies.KEBAB_CASE)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .changeDefaultVisibility(is -> is.withIsGetterVisibility(Visibility.NONE))
            .addMixIn(Outcome.Part.class, ByGrade.class)
            .addMixIn(Rule.class, TypedRule.class)
            .addMixIn(Reply.Target.class, Typed.class)
            .registerSubtypes(
                new NamedType(Reply.Target.ToPosition.class, "position"),
                new NamedType(Reply.Target.ToReply.class, "reply"),
                new NamedType(Reply.Target.ToRecommendation.class, "recommendation"),
                new NamedType(Reply.Target.ToAmendment.class, "amendment"),
                new NamedType(Reply.Target.ToReason.class, "reason"),
                new NamedType(Reply.Target.ToVersion.class, "version"),
                new NamedType(Reply.Target.ToInterests.class, "interests"));
    LeftOut.in(builder, identifiers);
    builder.addModule(identifiers);
    Rules.ALL.forEach(
        rule -> builder.registerSubtypes(new NamedType(rule.getClass(), rule.name())));
    for (var family : FAMILIES) {
      builder.addMixIn(family, Typed.class);
      Families.names(family)
          .forEach((name, type) -> builder.registerSubtypes(new NamedType(type, name)));
    }
    return builder.build();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}

  private interface ByGrade {
    @JsonSerialize(using = InOrderOfTheScale.class)
    Map<String, Integer> grades();
  }

  /// Counts by grade, whose order tells the most opposed from the most in favour.
  static final class InOrderOfTheScale extends ValueSerializer<Map<String, Integer>> {
    @Override
    public void serialize(
        Map<String, Integer> grades, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      grades.forEach(json::writeNumberProperty);
      json.writeEndObject();
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
  @JsonIgnoreProperties({"name", "version"})
  private interface TypedRule {}

  private static SimpleModule identifiers() {
    var module = new SimpleModule("identifiers");
    number(module, Seat.Id.class, Seat.Id::number, Seat.Id::new);
    number(module, Position.Id.class, Position.Id::number, Position.Id::new);
    number(module, Reply.Id.class, Reply.Id::number, Reply.Id::new);
    number(module, Recommendation.Id.class, Recommendation.Id::number, Recommendation.Id::new);
    number(module, Round.Id.class, Round.Id::number, Round.Id::new);
    number(
        module,
        Audience.Question.Id.class,
        Audience.Question.Id::number,
        Audience.Question.Id::new);
    number(module, Amendment.Id.class, Amendment.Id::number, Amendment.Id::new);
    text(module, Role.Id.class, Role.Id::key, Role.Id::new);
    text(module, Threshold.class, Threshold::toString, Threshold::of);
    text(
        module,
        Panel.Id.class,
        id -> id.value().toString(),
        text -> new Panel.Id(UUID.fromString(text)));
    module.addSerializer(
        Set.class,
        new ValueSerializer<Set>() {
          @Override
          public void serialize(Set value, JsonGenerator json, SerializationContext context) {
            json.writePOJO(value.stream().sorted().toList());
          }
        });
    return module;
  }

  static <T> void number(
      SimpleModule module, Class<T> type, ToIntFunction<T> write, IntFunction<T> read) {
    module.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(write.applyAsInt(value));
          }
        });
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser json, DeserializationContext context) {
            return read.apply(json.getIntValue());
          }
        });
    keys(
        module,
        type,
        value -> Integer.toString(write.applyAsInt(value)),
        key -> read.apply(Integer.parseInt(key)));
  }

  static <T> void text(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser json, DeserializationContext context) {
            return read.apply(json.getString());
          }
        });
    keys(module, type, write, read);
  }

  private static <T> void keys(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addKeySerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeName(write.apply(value));
          }
        });
    module.addKeyDeserializer(
        type,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String key, DeserializationContext context) {
            return read.apply(key);
          }
        });
  }
}
