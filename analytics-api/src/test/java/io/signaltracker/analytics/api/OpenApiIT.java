// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.analytics.api.parameters.DeclaredParameters;
import io.signaltracker.analytics.fake.Client;
import io.signaltracker.analytics.fake.PagesOnFakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = PagesOnFakes.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiIT {

  private static final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Value("${local.server.port}")
  private int port;

  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void listsEveryEndpointWithEveryParameter() {
    JsonNode paths = new Client(port).json("/api/v1/openapi.json").get("paths");

    assertThat(endpoints()).hasSize(23);
    endpoints()
        .forEach((path, handler) -> {
          JsonNode operation = paths.get(path).get("get");
          assertThat(queryParameters(operation))
              .as(path)
              .containsExactlyInAnyOrderElementsOf(DeclaredParameters.namesOf(handler));
          assertThat(operation.get("responses").has("400")).as(path).isTrue();
          assertThat(operation.get("responses").has("404"))
              .as(path)
              .isEqualTo(path.contains("{id}"));
        });
  }

  @Test
  void isTheContractThatIsWrittenDown() throws IOException {
    JsonNode served = new Client(port).json("/api/v1/openapi.json");
    Path snapshot = repository().resolve("docs/openapi.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(snapshot.getParent());
      Files.writeString(snapshot, json.writeValueAsString(served) + "\n");
    }

    assertThat(served)
        .as("docs/openapi.json; rewrite it with -Dgolden.update=true and review the difference")
        .isEqualTo(json.readTree(Files.readString(snapshot)));
  }

  private Map<String, HandlerMethod> endpoints() {
    Map<String, HandlerMethod> endpoints = new TreeMap<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach((mapping, handler) ->
            (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                    ? mapping.getPatternValues()
                    : Set.<String>of())
                .stream()
                    .filter(path -> path.startsWith("/api/v1/"))
                    .filter(path -> !path.startsWith("/api/v1/openapi.json"))
                    .forEach(path -> endpoints.put(path, handler)));
    return endpoints;
  }

  private static List<String> queryParameters(JsonNode operation) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.get("in").asString().equals("query")) {
        names.add(parameter.get("name").asString());
      }
    }
    return names;
  }

  private static Path repository() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("analytics-api"))) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    return folder;
  }
}
