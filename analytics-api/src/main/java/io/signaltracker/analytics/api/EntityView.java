// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.analytics.api.parameters.Vocabulary;
import io.signaltracker.indexer.board.Boards.Standing;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.evidence.Corroboration;
import io.signaltracker.indexer.profile.Profile;
import io.signaltracker.indexer.story.Story;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation or a model.
 *
 * @param asOf only what was known by then; null for all
 * @param type "model", "model_family", "org", "benchmark", "product", "person" or null
 * @param owner whom the register says it belongs to
 * @param aliases other names, by date, undated ones last
 * @param claimsOut claims with it as their subject, newest first, at most 200
 * @param claimsIn claims with it as their object, newest first, at most 200
 * @param standings of its models, or of itself, on every board, best rank first
 */
@Schema(name = "Entity")
public record EntityView(
    String id,
    @JsonProperty("as_of") @Nullable Instant asOf,
    String name,
    @Nullable String type,
    @Nullable String owner,
    List<AliasView> aliases,
    @JsonProperty("claims_out") List<ClaimView> claimsOut,
    @JsonProperty("claims_in") List<ClaimView> claimsIn,
    List<StoryLinkView> stories,
    List<EntityStandingView> standings) {

  /**
   * Another name.
   *
   * @param since null for a name that the register has had from the start
   * @param from the board, catalogue or source that says so, or "register"
   * @param claimId the claim that says so
   * @param status of that claim
   */
  @Schema(name = "Alias")
  public record AliasView(
      String name,
      @Nullable Instant since,
      String from,
      @JsonProperty("claim_id") @Nullable String claimId,
      @Nullable String status) {

    static AliasView of(Profile.Naming naming) {
      var status = naming.status();
      return new AliasView(
          naming.name(),
          naming.since(),
          naming.from(),
          naming.claimId(),
          status == null ? null : Vocabulary.word(status));
    }
  }

  /** A story that it plays a part in. */
  @Schema(name = "StoryLink")
  public record StoryLinkView(
      String id,
      String subject,
      String state,
      @Nullable String maker,
      @JsonProperty("first_seen_at") Instant firstSeenAt,
      @JsonProperty("updated_at") Instant updatedAt) {

    static StoryLinkView of(Story story) {
      return new StoryLinkView(
          story.id(),
          story.subject(),
          story.state().word(),
          story.maker(),
          story.firstSeenAt(),
          story.updatedAt());
    }
  }

  /** One model on one board. */
  @Schema(name = "EntityStanding")
  public record EntityStandingView(BoardView board, ModelSeriesView series) {

    static EntityStandingView of(Standing standing) {
      return new EntityStandingView(
          BoardView.of(standing.board()), ModelSeriesView.of(standing.series()));
    }
  }

  static EntityView of(
      Profile profile, Map<String, Corroboration> corroboration, @Nullable Instant asOf) {
    EntityType type = profile.type();
    return new EntityView(
        profile.id(),
        asOf,
        profile.name(),
        type == null ? null : Vocabulary.word(type),
        profile.owner(),
        profile.names().stream().map(AliasView::of).toList(),
        ClaimView.of(profile.of(), corroboration),
        ClaimView.of(profile.about(), corroboration),
        profile.stories().stream().map(StoryLinkView::of).toList(),
        profile.standings().stream().map(EntityStandingView::of).toList());
  }
}
