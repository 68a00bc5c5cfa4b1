// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event.
 *
 * @param kind enter, enter_top, lead, lose_lead, jump, hidden, removed, reappeared, renamed,
 *     vendor_set or vendor_changed
 * @param vendor who the board says made it, after the event
 * @param rank after the event; null where it has left the board
 * @param detail the event in words
 * @param pending whether one fetch only has shown it, so that it does not count yet
 */
@Schema(name = "BoardEvent")
public record BoardEventView(
    String id,
    String kind,
    @JsonProperty("model_key") String modelKey,
    String model,
    @Nullable String vendor,
    @Nullable Integer rank,
    @Nullable Double score,
    String detail,
    Instant at,
    @JsonProperty("first_seen_at") Instant firstSeenAt,
    boolean pending) {

  static BoardEventView of(BoardEvent event, boolean pending) {
    return new BoardEventView(
        event.id(),
        event.kind().word(),
        event.modelKey(),
        event.model(),
        event.vendor(),
        event.rank(),
        event.score(),
        event.detail(),
        event.publishedAt(),
        event.firstSeenAt(),
        pending);
  }
}
