// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of stories, newest evidence first.
 *
 * @param total number of stories over all pages
 * @param nextCursor null on the last page
 */
@Schema(name = "Stories")
public record StoriesView(
    long total,
    @JsonProperty("next_cursor") @Nullable String nextCursor,
    List<StoryView> stories) {}
