// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api.parameters;

import io.signaltracker.analytics.ops.Nearest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a request whose query has a parameter that its handler does not declare, or a value that
 * the declared type does not understand. It reads the declarations of the handler itself (its
 * {@code @RequestParam} arguments and the components of its record arguments), so a new endpoint is
 * covered without an entry anywhere. Thread-safe.
 *
 * <p>Only reading requests to our own handlers are checked: a form's body is its handler's matter.
 */
public final class DeclaredParameters implements HandlerInterceptor {

  private static final String OURS = "io.signaltracker.";

  private final ConversionService conversion;

  public DeclaredParameters(ConversionService conversion) {
    this.conversion = conversion;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isChecked(request, method)) {
      List<ParameterMistake> mistakes = mistakes(request.getParameterMap(), declaredBy(method));
      if (!mistakes.isEmpty()) {
        throw new BadParameters(mistakes);
      }
    }
    return true;
  }

  /** Names of the query parameters that a handler understands, in the order of declaration. */
  public static List<String> namesOf(HandlerMethod method) {
    return List.copyOf(declaredBy(method).keySet());
  }

  private static boolean isChecked(HttpServletRequest request, HandlerMethod method) {
    return request.getDispatcherType() == DispatcherType.REQUEST
        && ("GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod()))
        && method.getBeanType().getName().startsWith(OURS);
  }

  private List<ParameterMistake> mistakes(
      Map<String, String[]> given, Map<String, DeclaredParameter> declared) {
    List<ParameterMistake> mistakes = new ArrayList<>();
    given.forEach((name, values) -> {
      DeclaredParameter known = declared.get(name);
      if (known == null) {
        mistakes.add(unknown(name, values, declared));
      } else {
        known.mistakeIn(values, conversion).ifPresent(mistakes::add);
      }
    });
    return mistakes;
  }

  private static ParameterMistake unknown(
      String name, String[] values, Map<String, DeclaredParameter> declared) {
    String expectation =
        declared.isEmpty() ? "no parameters" : "one of " + String.join(", ", declared.keySet());
    return new ParameterMistake(
        ParameterMistake.Kind.UNKNOWN,
        name,
        String.join(", ", values),
        expectation,
        Nearest.to(name, declared.keySet()).orElse(null));
  }

  private static Map<String, DeclaredParameter> declaredBy(HandlerMethod method) {
    Map<String, DeclaredParameter> declared = new LinkedHashMap<>();
    Stream.of(method.getMethodParameters())
        .flatMap(DeclaredParameters::declared)
        .forEach(parameter -> declared.put(parameter.name(), parameter));
    return declared;
  }

  private static Stream<DeclaredParameter> declared(MethodParameter argument) {
    RequestParam named = argument.getParameterAnnotation(RequestParam.class);
    if (named != null) {
      return Stream.of(named(argument));
    }
    Class<?> type = argument.getParameterType();
    return type.isRecord() && type.getName().startsWith(OURS)
        ? components(type.getDeclaredConstructors()[0])
        : Stream.empty();
  }

  private static Stream<DeclaredParameter> components(Constructor<?> canonical) {
    return IntStream.range(0, canonical.getParameterCount())
        .mapToObj(index -> named(new MethodParameter(canonical, index)));
  }

  private static DeclaredParameter named(MethodParameter argument) {
    argument.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
    String name = argument.getParameterName();
    if (name == null) {
      throw new IllegalStateException("Compiled without -parameters: " + argument);
    }
    return new DeclaredParameter(name, argument);
  }
}
