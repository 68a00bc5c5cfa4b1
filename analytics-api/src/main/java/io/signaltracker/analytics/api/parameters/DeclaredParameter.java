// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import io.signaltracker.analytics.ops.Nearest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;

/** A query parameter as a handler declares it: its name, and which values it understands. */
record DeclaredParameter(String name, MethodParameter declaration) {

  private static final int LONGEST = 1_000;

  /** What is wrong with the given values; empty where they are understood. */
  Optional<ParameterMistake> mistakeIn(String[] values, ConversionService conversion) {
    if (values.length > 1 && !many()) {
      return Optional.of(malformed(String.join(", ", values), "to be given once", null));
    }
    return Arrays.stream(values)
        .filter(value -> !value.isBlank())
        .filter(value -> !understands(value, conversion))
        .findFirst()
        .map(value -> malformed(value, expectation(), nearest(value)));
  }

  private boolean understands(String value, ConversionService conversion) {
    if (value.length() > longest()) {
      return false;
    }
    try {
      return inRange(
          conversion.convert(
              value, TypeDescriptor.valueOf(String.class), new TypeDescriptor(declaration)));
    } catch (ConversionException e) {
      return false;
    }
  }

  private boolean inRange(@Nullable Object value) {
    return !(value instanceof Number number)
        || (number.longValue() >= least() && number.longValue() <= most());
  }

  private String expectation() {
    Class<?> type = elementType();
    if (type.isEnum()) {
      return "one of " + String.join(", ", Vocabulary.of(type));
    }
    if (type == Instant.class || type == AsOf.class) {
      return Moment.EXPECTED;
    }
    if (Number.class.isAssignableFrom(type)) {
      return most() == Long.MAX_VALUE
          ? "a whole number from %d".formatted(least())
          : "a whole number from %d to %d".formatted(least(), most());
    }
    return "at most %,d characters".formatted(longest());
  }

  private @Nullable String nearest(String value) {
    Class<?> type = elementType();
    return type.isEnum() ? Nearest.to(value, Vocabulary.of(type)).orElse(null) : null;
  }

  private ParameterMistake malformed(String value, String expectation, @Nullable String nearest) {
    return new ParameterMistake(ParameterMistake.Kind.MALFORMED, name, value, expectation, nearest);
  }

  private boolean many() {
    return new TypeDescriptor(declaration).isCollection();
  }

  private Class<?> elementType() {
    TypeDescriptor type = new TypeDescriptor(declaration);
    TypeDescriptor element = type.isCollection() ? type.getElementTypeDescriptor() : type;
    return element == null ? String.class : element.getObjectType();
  }

  private int longest() {
    Size size = constraint(Size.class);
    return size == null ? LONGEST : size.max();
  }

  private long least() {
    Min min = constraint(Min.class);
    return min == null ? 0 : min.value();
  }

  private long most() {
    Max max = constraint(Max.class);
    return max == null ? Long.MAX_VALUE : max.value();
  }

  private <A extends Annotation> @Nullable A constraint(Class<A> type) {
    return declaration.getParameterAnnotation(type);
  }
}
