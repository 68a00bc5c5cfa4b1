// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the server itself answers to a request that is too broken to reach us: one line of text,
 * under the same headers as everything else, instead of its styled page. Queries may hold the
 * characters that people type and RFC 3986 would have escaped.
 */
@Component
final class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final String TYPED = "\"<>[\\]^`{|}";

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addConnectorCustomizers(connector -> connector.setProperty("relaxedQueryChars", TYPED));
    factory.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(Plain.class.getName());
      }
    });
  }

  /** Made by the server, by name. */
  public static final class Plain extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
      if (response.getStatus() < 400 || response.getContentWritten() > 0) {
        return;
      }
      SecurityHeaders.put(response.getResponse());
      byte[] words =
          "Error %d: this request cannot be read; check how its address is escaped.%n"
              .formatted(response.getStatus())
              .getBytes(StandardCharsets.UTF_8);
      response.setContentType("text/plain;charset=utf-8");
      response.setContentLength(words.length);
      try {
        response.getOutputStream().write(words);
        response.finishResponse();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
