// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.indexer.family.Fact;
import io.signaltracker.indexer.family.Family;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A line of models, with what came of it.
 *
 * @param models the line's own by version, then what was derived from them
 * @param edges which model came from which, by date
 */
@Schema(name = "Family")
public record FamilyView(
    String id, String name, List<FamilyModelView> models, List<FamilyEdgeView> edges) {

  /**
   * One version.
   *
   * @param version empty where the name has none
   * @param parameters sizes it comes in
   * @param abilities what it can do
   * @param venues where a text says that it can be used
   */
  @Schema(name = "FamilyModel")
  public record FamilyModelView(
      String name,
      String version,
      @JsonProperty("first_at") Instant firstAt,
      List<FactView> parameters,
      List<FactView> abilities,
      List<FactView> venues) {

    static FamilyModelView of(Family.Model model) {
      return new FamilyModelView(
          model.name(),
          model.version(),
          model.firstAt(),
          FactView.of(model.facts(Fact.Kind.PARAMETERS)),
          FactView.of(model.facts(Fact.Kind.ABILITY)),
          FactView.of(model.facts(Fact.Kind.VENUE)));
    }
  }

  /**
   * What was said first where.
   *
   * @param sentence that says it; the name itself where that says it
   */
  @Schema(name = "FamilyFact")
  public record FactView(
      String value, @JsonProperty("article_id") String articleId, String sentence, Instant at) {

    static List<FactView> of(List<Fact> facts) {
      return facts.stream()
          .map(fact -> new FactView(fact.value(), fact.articleId(), fact.sentence(), fact.at()))
          .toList();
    }
  }

  /**
   * That one model came from another.
   *
   * @param grounds name (the next version of a line) or claim
   * @param evidence id of the claim, or of the article that first named the later model
   */
  @Schema(name = "FamilyEdge")
  public record FamilyEdgeView(
      String from, String to, String grounds, String status, String evidence, Instant at) {

    static FamilyEdgeView of(Family.Edge edge) {
      return new FamilyEdgeView(
          edge.from(),
          edge.to(),
          Vocabulary.word(edge.grounds()),
          Vocabulary.word(edge.status()),
          edge.evidenceId(),
          edge.at());
    }
  }

  static FamilyView of(Family family) {
    return new FamilyView(
        family.id(),
        family.name(),
        family.models().stream().map(FamilyModelView::of).toList(),
        family.edges().stream().map(FamilyEdgeView::of).toList());
  }
}
