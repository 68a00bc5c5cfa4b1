// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing.
 *
 * @param fetchedAt its last answer; null for none yet
 * @param newAt when it last gave something new; null for never
 * @param fetched answers with content, ever
 * @param notModified answers "not modified", ever
 * @param stored new articles, versions and snapshots, ever
 * @param failed failures and refusals, ever
 * @param problem the last thing that went wrong, in one line; null for none ever
 * @param problemAt when that was
 */
public record SourceState(
    String sourceId,
    @Nullable Instant fetchedAt,
    @Nullable Instant newAt,
    long fetched,
    long notModified,
    long stored,
    long failed,
    @Nullable String problem,
    @Nullable Instant problemAt) {}
