// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One visit to an announcer of a source.
 *
 * @param url the announcer's
 * @param discovered how many URLs or rows were new to us
 * @param reason what was wrong, in one line; null for nothing
 */
public record SourceVisit(
    String sourceId,
    String url,
    Instant at,
    VisitAnswer answer,
    int discovered,
    @Nullable String reason) {}
