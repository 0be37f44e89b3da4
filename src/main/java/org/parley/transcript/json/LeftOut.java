package org.parley.transcript.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parley.panel.Anonymity;
import org.parley.panel.Secrecy;
import org.parley.panel.Speech;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Values that are not written where they are as usual, since they could not be otherwise when the
/// first transcripts were written.
public final class LeftOut {

  /// What is usual; a type that is added to an event later is a line here.
  private static final Map<Class<?>, Object> USUAL =
      Map.of(
          Secrecy.class,
          Secrecy.NAMED,
          Speech.class,
          Speech.USUAL,
          Speech.PositionsBy.class,
          Speech.USUAL.positions(),
          Speech.Screening.class,
          Speech.USUAL.screening(),
          Anonymity.class,
          Anonymity.NAMED);

  static void in(JsonMapper.Builder mapper, SimpleModule module) {
    var include =
        JsonInclude.Value.construct(
            JsonInclude.Include.CUSTOM, JsonInclude.Include.ALWAYS, LeftOut.class, null);
    USUAL.keySet().forEach(t -> mapper.withConfigOverride(t, o -> o.setInclude(include)));
    module.setDeserializerModifier(new Reading());
  }

  /// Jackson asks the filter whether it equals what is to be written; it is asked of everything in
  /// the values of these types as well.
  @Override
  public boolean equals(Object value) {
    return value != null
        && (value.equals(Optional.empty()) || value.equals(USUAL.get(value.getClass())));
  }

  @Override
  public int hashCode() {
    return USUAL.hashCode();
  }

  private static final class Reading extends ValueDeserializerModifier {
    @Override
    public ValueDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> reader) {
      return orUsual(type.getBeanClass(), reader);
    }

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType java,
        BeanDescription.Supplier type,
        ValueDeserializer<?> reader) {
      return orUsual(java.getRawClass(), reader);
    }

    private static ValueDeserializer<?> orUsual(Class<?> type, ValueDeserializer<?> reader) {
      return USUAL.containsKey(type) ? new OrUsual(type, reader) : reader;
    }
  }

  private static final class OrUsual extends DelegatingDeserializer {
    private final Class<?> type;

    OrUsual(Class<?> type, ValueDeserializer<?> reader) {
      super(reader);
      this.type = type;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
      return new OrUsual(type, reader);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
      return Objects.requireNonNull(USUAL.get(type));
    }
  }
}
