// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves htmx and ECharts from their jars under {@code /lib}. The version is found on the class
 * path and is part of the address, so that browsers may keep a file for good and an upgrade needs
 * no change here.
 */
@Component("libraries")
public final class BrowserLibraries implements WebMvcConfigurer {

  private static final String JARS = "META-INF/resources/";
  private static final String HTMX = JARS + "webjars/htmx.org/";
  private static final String ECHARTS = JARS + "_static/echarts/";

  private final String htmx = "/lib/htmx/" + version("org.webjars.npm/htmx.org");
  private final String echarts = "/lib/echarts/" + version("org.mvnpm/echarts");

  public String htmx() {
    return htmx + "/dist/htmx.min.js";
  }

  public String echarts() {
    return echarts + "/dist/echarts.min.js";
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    serve(registry, "/lib/htmx/**", HTMX);
    serve(registry, "/lib/echarts/**", ECHARTS);
  }

  private static void serve(ResourceHandlerRegistry registry, String path, String folder) {
    registry
        .addResourceHandler(path)
        .addResourceLocations("classpath:/" + folder)
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
  }

  // Each jar carries the properties of its Maven coordinates.
  private static String version(String coordinates) {
    String file = "META-INF/maven/" + coordinates + "/pom.properties";
    Properties properties = new Properties();
    try (InputStream input = new ClassPathResource(file).getInputStream()) {
      properties.load(input);
    } catch (IOException e) {
      throw new UncheckedIOException("The jar of " + coordinates + " is not on the class path", e);
    }
    return properties.getProperty("version");
  }
}
