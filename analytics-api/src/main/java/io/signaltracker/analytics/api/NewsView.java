// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of news stories, newest article first.
 *
 * @param asOf only articles known by then count; null for all
 * @param total number of stories over all pages
 * @param nextCursor null on the last page
 */
@Schema(name = "News")
public record NewsView(
    @JsonProperty("as_of") @Nullable Instant asOf,
    long total,
    @JsonProperty("next_cursor") @Nullable String nextCursor,
    List<NewsStoryView> stories) {}
