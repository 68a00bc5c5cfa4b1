// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.settings;

import io.signaltracker.analytics.ops.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Reads {@link SignalTrackerSettings} from everything Spring Boot reads settings from, and reports
 * all unknown names and all unusable values together.
 */
public final class SettingsReader {

  private static final ConfigurationPropertyName ROOT =
      ConfigurationPropertyName.of("signaltracker");

  private SettingsReader() {}

  /**
   * @throws SettingsMistakes naming every mistake
   */
  public static SignalTrackerSettings read(ConfigurableEnvironment environment) {
    Collector collector = new Collector();
    SignalTrackerSettings settings =
        Binder.get(environment)
            .bind(ROOT, Bindable.of(SignalTrackerSettings.class), collector)
            .orElse(null);
    List<String> mistakes = new ArrayList<>(collector.mistakes);
    mistakes.addAll(unknownNames(environment, collector.bound));
    if (!mistakes.isEmpty() || settings == null) {
      throw new SettingsMistakes(mistakes);
    }
    return settings;
  }

  private static List<String> unknownNames(
      ConfigurableEnvironment environment, Set<ConfigurationPropertyName> bound) {
    Set<String> known = new TreeSet<>();
    bound.forEach(name -> known.add(name.toString()));
    List<String> mistakes = new ArrayList<>();
    Set<ConfigurationPropertyName> seen = new HashSet<>();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource names) {
        names.stream()
            .filter(name -> ROOT.isAncestorOf(name) && isUnknown(name, bound) && seen.add(name))
            .sorted()
            .forEach(name -> mistakes.add(unknown(name, source, known)));
      }
    }
    return mistakes;
  }

  /** A value of a list or map is bound by its parent. */
  private static boolean isUnknown(
      ConfigurationPropertyName name, Set<ConfigurationPropertyName> bound) {
    return !bound.contains(name)
        && !(name.isLastElementIndexed() && bound.contains(name.getParent()));
  }

  private static String unknown(
      ConfigurationPropertyName name, ConfigurationPropertySource source, Set<String> known) {
    var property = source.getConfigurationProperty(name);
    String where =
        property == null || property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
    String value = property == null ? "" : " = '" + property.getValue() + "'";
    return "unknown setting '"
        + name
        + "'"
        + value
        + where
        + Nearest.to(name.toString(), known)
            .map(near -> "; did you mean '" + near + "'?")
            .orElse("");
  }

  /** Lets binding go on after a failure, so that the next mistake is seen too. */
  private static final class Collector implements BindHandler {

    private final Set<ConfigurationPropertyName> bound = new LinkedHashSet<>();
    private final List<String> mistakes = new ArrayList<>();

    @Override
    public <T> Bindable<T> onStart(
        ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
      bound.add(name);
      return target;
    }

    @Override
    public @Nullable Object onFailure(
        ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
      var property = context.getConfigurationProperty();
      if (property != null && property.getName().equals(name)) {
        mistakes.add(
            name
                + " = '"
                + property.getValue()
                + "' is not "
                + expected(target)
                + (property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")"));
      } else if (rootCause(error) instanceof IllegalArgumentException refusal
          && mistakes.stream().noneMatch(mistake -> mistake.startsWith(name.toString()))) {
        mistakes.add(name + ": " + refusal.getMessage());
      }
      return null;
    }

    private static Throwable rootCause(Throwable error) {
      Throwable cause = error;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      return cause;
    }

    private static String expected(Bindable<?> target) {
      Class<?> type = target.getType().resolve(Object.class);
      if (type.isEnum()) {
        return "one of " + List.of(type.getEnumConstants());
      }
      return switch (type.getSimpleName()) {
        case "Duration" -> "a duration such as 500ms, 30s, 15m or 12h";
        case "DataSize" -> "a size such as 512KB or 5MB";
        case "int", "long", "Integer", "Long" -> "a whole number";
        case "boolean", "Boolean" -> "true or false";
        default -> "a usable " + type.getSimpleName();
      };
    }
  }
}
