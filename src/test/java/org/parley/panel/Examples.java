package org.parley.panel;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.consensus.Threshold;

/// Examples of every member of a family of records: one for each constant and each presence its
/// components may have.
public final class Examples {

  private Examples() {}

  public static <T> List<T> of(Class<T> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .flatMap(member -> records(member).stream())
        .map(family::cast)
        .toList();
  }

  private static List<Object> records(Class<?> type) {
    var components = type.getRecordComponents();
    var rows = List.of(List.<Object>of());
    for (var component : components)
      rows = with(rows, values(component.getName(), component.getGenericType()));
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return rows.stream().map(row -> make(type, types, row)).toList();
  }

  private static List<List<Object>> with(List<List<Object>> rows, List<Object> values) {
    return rows.stream()
        .flatMap(
            row -> values.stream().map(v -> Stream.concat(row.stream(), Stream.of(v)).toList()))
        .toList();
  }

  private static Object make(Class<?> type, Class<?>[] types, List<Object> values) {
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " of " + values, e);
    }
  }

  private static List<Object> values(String name, Type type) {
    if (type instanceof ParameterizedType generic) {
      var content = values(name, generic.getActualTypeArguments()[0]);
      if (generic.getRawType() == Set.class) return List.of(Set.copyOf(content));
      var values = new ArrayList<Object>(List.of(Optional.empty()));
      content.forEach(value -> values.add(Optional.of(value)));
      return values;
    }
    if (type instanceof Class<?> c && c.isEnum()) return List.<Object>of(c.getEnumConstants());
    if (type == int.class) return List.of(2);
    if (type == long.class) return List.of(15L);
    if (type == String.class) return List.of(word(name));
    if (type == BigDecimal.class) return List.of(new BigDecimal("1.25"));
    if (type == Threshold.class) return List.of(Threshold.of(">50%"));
    throw new IllegalArgumentException("no example of " + type);
  }

  private static String word(String name) {
    return switch (name) {
      case "rule" -> "consent";
      case "method" -> "irv";
      case "recommendation" -> "R3";
      default -> "technology";
    };
  }
}
