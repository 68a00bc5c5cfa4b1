// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches Spring how our parameters are written, and has every request checked. */
@Configuration(proxyBeanMethods = false)
class ParameterConversion implements WebMvcConfigurer {

  private final ConversionService conversion;

  ParameterConversion(@Lazy ConversionService mvcConversionService) {
    this.conversion = mvcConversionService;
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Instant.class, text(Moment::from));
    registry.addConverter(String.class, AsOf.class, text(AsOf::parse));
    registry.addConverterFactory(new ByWord());
    registry.addConverter(new WholeText());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new DeclaredParameters(conversion));
  }

  // An empty field of a form means "not given".
  private static <T> Converter<String, @Nullable T> text(Converter<String, T> reading) {
    return given -> given.isBlank() ? null : reading.convert(given.strip());
  }

  /** Enum constants by their lower-case word. */
  private static final class ByWord implements ConverterFactory<String, Enum<?>> {

    @Override
    public <T extends Enum<?>> Converter<String, @Nullable T> getConverter(Class<T> type) {
      return given ->
          given.isBlank()
              ? null
              : Vocabulary.find(type, given)
                  .orElseThrow(() -> new IllegalArgumentException("Unknown word: " + given));
    }
  }

  /** One text is one element: names and sources may hold commas. */
  private static final class WholeText implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(String.class, Collection.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
      TypeDescriptor element = target.getElementTypeDescriptor();
      return element != null && element.getType() == String.class;
    }

    @Override
    public List<String> convert(
        @Nullable Object given, TypeDescriptor source, TypeDescriptor target) {
      return given instanceof String text && !text.isBlank() ? List.of(text) : List.of();
    }
  }
}
