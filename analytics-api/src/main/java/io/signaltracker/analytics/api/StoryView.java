// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Corroboration;
import io.signaltracker.indexer.story.Hypothesis;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the question "who made this?" stands for one model.
 *
 * @param maker the organisation that the state is about; null while anonymous
 * @param dispute what stays disputed beside the state; null if nothing
 * @param articles number of distinct articles
 * @param origins number of independent origins
 * @param hypotheses most probable first, losers kept; what is missing to 1 is "someone else"
 * @param claims in order of becoming known
 */
@Schema(name = "Story")
public record StoryView(
    String id,
    String subject,
    List<String> aliases,
    String state,
    @Nullable String maker,
    @Nullable String dispute,
    @JsonProperty("first_seen_at") Instant firstSeenAt,
    @JsonProperty("updated_at") Instant updatedAt,
    int articles,
    int origins,
    List<HypothesisView> hypotheses,
    List<ClaimView> claims) {

  /**
   * A candidate maker.
   *
   * @param outcome open, confirmed or wrong
   * @param origins number of independent origins that speak for it
   * @param originsAgainst number of independent origins that deny it
   */
  @Schema(name = "Hypothesis")
  public record HypothesisView(
      String org,
      double probability,
      String outcome,
      int origins,
      @JsonProperty("origins_against") int originsAgainst,
      @JsonProperty("first_at") Instant firstAt,
      @JsonProperty("evidence_for") List<String> evidenceFor,
      @JsonProperty("evidence_against") List<String> evidenceAgainst) {

    static HypothesisView of(Hypothesis hypothesis) {
      return new HypothesisView(
          hypothesis.org(),
          hypothesis.probability(),
          Vocabulary.word(hypothesis.outcome()),
          hypothesis.origins(),
          hypothesis.originsAgainst(),
          hypothesis.firstAt(),
          hypothesis.evidenceFor(),
          hypothesis.evidenceAgainst());
    }
  }

  static StoryView of(StoryDossier dossier) {
    return of(dossier.story(), claims(dossier.claims().toList()));
  }

  private static List<ClaimView> claims(List<ClaimEvidence> claims) {
    return ClaimView.of(claims, Corroboration.among(claims));
  }

  static StoryView of(Story story, List<ClaimView> claims) {
    return new StoryView(
        story.id(),
        story.subject(),
        story.aliases(),
        story.state().word(),
        story.maker(),
        story.dispute(),
        story.firstSeenAt(),
        story.updatedAt(),
        story.articles(),
        story.origins(),
        story.hypotheses().stream().map(HypothesisView::of).toList(),
        claims);
  }
}
