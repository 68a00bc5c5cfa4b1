// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.fake.Client;
import io.signaltracker.analytics.fake.PagesOnFakes;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What holds for all routes, read from the handler mapping: a new one is covered at once. */
@SpringBootTest(classes = PagesOnFakes.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class EveryRouteIT {

  @Value("${local.server.port}")
  private int port;

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void refusesAnUnknownParameter() {
    Client client = new Client(port);

    assertThat(routes()).hasSizeGreaterThanOrEqualTo(13);
    assertThat(routes())
        .allSatisfy(route -> {
          HttpResponse<String> answer = client.get(route + "?no-such-parameter=1");
          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(answer.body()).contains("no-such-parameter");
        });
  }

  @Test
  void carriesTheSecurityHeadersOnEveryAnswer() {
    Client client = new Client(port);
    Stream<String> errors =
        Stream.of("/no", "/api/no", "/articles/broken", "/api/v1/articles/broken", "/search?q=%22");
    Stream<String> files = Stream.of("/assets/pages.css", "/assets/no.css", "/api/v1/openapi.json");

    assertThat(Stream.of(routes().stream(), errors, files).flatMap(paths -> paths))
        .allSatisfy(path -> {
          HttpResponse<String> answer = client.get(path);
          assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
              .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
              .doesNotContain("unsafe");
          assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
          assertThat(answer.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        });
  }

  @Test
  void answersWhatIsTooBrokenToReachItUnderTheSameHeaders() throws IOException {
    for (String target :
        List.of("/search?q=%", "/api/v1/search?q=%FF", "/stories/a%2Fb", "/stories/%00", "/a b")) {
      String answer = raw("GET " + target + " HTTP/1.1");
      assertThat(answer).as(target).startsWith("HTTP/1.1 400");
      assertThat(answer).as(target).contains("Content-Security-Policy: default-src 'none'");
      assertThat(answer).as(target).contains("X-Content-Type-Options: nosniff");
      assertThat(answer).as(target).doesNotContain("Exception", "Tomcat", "<style");
    }
  }

  @Test
  void takesQueriesAsTheyAreTyped() throws IOException {
    assertThat(raw("GET /api/v1/search?q=\"lantern\"|{}[]<>^ HTTP/1.1")).startsWith("HTTP/1.1 200");
  }

  private String raw(String line) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      String request = line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<String> routes() {
    return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.signaltracker."))
        .filter(entry -> isRead(entry.getKey()))
        .flatMap(entry -> entry.getKey().getPatternValues().stream())
        .filter(path -> !path.equals("/error"))
        .map(EveryRouteIT::filled)
        .sorted()
        .toList();
  }

  private static boolean isRead(RequestMappingInfo mapping) {
    Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  private static String filled(String route) {
    String kind = route.replaceAll("^(/api/v1)?/([a-z]+)/\\{id}.*", "$2");
    String id =
        switch (kind) {
          case "stories" -> "lantern-0";
          case "claims" -> "c4";
          case "boards" -> "arena.text";
          case "entities" -> "lantern-0";
          case "sources" -> "workbench";
          default -> "a4";
        };
    return route.replace("{id}", id).replace("{version}", "1");
  }
}
