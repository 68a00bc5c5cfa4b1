// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.parameters.AsOf;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.analytics.api.problems.ProblemView;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Instant;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/** What {@code /api/v1/openapi.json} says beyond what the endpoints' own types say. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:/io/signaltracker/analytics/api/openapi.properties")
class OpenApiDescription {

  private static final String PROBLEM = "application/problem+json";

  static {
    // One parameter, not one for each of its components.
    SpringDocUtils.getConfig().addSimpleTypesForParameterObject(AsOf.class);
  }

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Signal Tracker API")
                .version("1")
                .description(
                    "Who made this? Evidence on AI models: claims, stories, board events, search."
                        + " Lists are paged by cursor. An unknown or malformed parameter is a 400"
                        + " that names all of them.")
                .license(new License().name("GPL-3.0-or-later")))
        .servers(List.of(new Server().url("/")));
  }

  /** Enums are written as lower-case words, moments as a date or a time. */
  @Bean
  ParameterCustomizer valuesAsWritten() {
    return (parameter, declaration) -> {
      if (parameter == null) {
        return null;
      }
      Class<?> type = elementType(declaration);
      if (type.isEnum()) {
        setElement(parameter, new StringSchema()._enum(Vocabulary.of(type)));
      } else if (type == Instant.class || type == AsOf.class) {
        setElement(parameter, new StringSchema().example("2026-04-09"));
      }
      return parameter;
    };
  }

  @Bean
  OpenApiCustomizer problems() {
    return api -> {
      ModelConverters.getInstance()
          .readAll(new AnnotatedType(ProblemView.class))
          .forEach(api.getComponents()::addSchemas);
      api.getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(OpenApiDescription::addProblems));
    };
  }

  private static void addProblems(Operation operation) {
    answer(operation, "400", "A parameter, cursor or query was not understood");
    if (hasPathVariable(operation)) {
      answer(operation, "404", "There is nothing with this id");
    }
    answer(operation, "500", "Unexpected error; the id is in the log");
  }

  private static boolean hasPathVariable(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(one -> "path".equals(one.getIn()));
  }

  private static void answer(Operation operation, String status, String description) {
    Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
    operation
        .getResponses()
        .addApiResponse(
            status,
            new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(problem))));
  }

  private static void setElement(Parameter parameter, Schema<?> element) {
    boolean many = parameter.getSchema() instanceof ArraySchema;
    parameter.setSchema(many ? new ArraySchema().items(element) : element);
  }

  private static Class<?> elementType(MethodParameter declaration) {
    ResolvableType type = ResolvableType.forMethodParameter(declaration);
    return type.asCollection().hasGenerics()
        ? type.asCollection().getGeneric(0).toClass()
        : type.toClass();
  }
}
