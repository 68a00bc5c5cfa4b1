// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.crawler.health.SourceHealth;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it is doing.
 *
 * @param state healthy, waiting, quiet, over-producing, not-a-feed, failing, forbidden or paused
 * @param reason one line for an operator
 * @param pollSeconds the source's own setting; a quiet one is looked at up to four times more
 *     rarely
 * @param visits to its announcers, as far as they are kept
 * @param notModified share of the answers among them that were "not modified", 0 to 1
 * @param robots allowed, the rule that forbids, or unknown
 * @param problem the last thing that went wrong; null for none
 */
@Schema(name = "Source")
public record SourceView(
    String id,
    String name,
    String type,
    @Nullable String official,
    String family,
    String language,
    String state,
    String reason,
    @JsonProperty("poll_seconds") long pollSeconds,
    @JsonProperty("fetched_at") @Nullable Instant fetchedAt,
    @JsonProperty("new_at") @Nullable Instant newAt,
    @JsonProperty("next_visit_at") @Nullable Instant nextVisitAt,
    int visits,
    @JsonProperty("not_modified") double notModified,
    int failed,
    String robots,
    @Nullable String problem,
    @JsonProperty("problem_at") @Nullable Instant problemAt) {

  static SourceView of(SourceHealth health) {
    var source = health.source();
    return new SourceView(
        source.id(),
        source.name(),
        source.type().word(),
        source.official(),
        source.family(),
        source.language(),
        health.health().state().word(),
        health.health().reason(),
        source.poll().toSeconds(),
        health.fetchedAt(),
        health.newAt(),
        health.nextVisitAt(),
        health.visits(),
        health.notModified(),
        health.failed(),
        health.robots(),
        health.problem(),
        health.problemAt());
  }
}
