// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.health;

import io.signaltracker.crawler.source.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing, for its operator.
 *
 * @param fetchedAt its last answer; null for none yet
 * @param newAt when it last announced something new, in the visits that are kept
 * @param visits to its announcers, as far as they are kept
 * @param notModified the share of the answers among them that were "not modified", 0 to 1
 * @param failed how many of them failed
 * @param robots what robots.txt says: {@code allowed}, the rule that forbids, or {@code unknown}
 * @param problem the last thing that went wrong, in one line; null for none
 * @param problemAt when that was
 * @param nextVisitAt null where none is planned
 */
public record SourceHealth(
    Source source,
    Health health,
    @Nullable Instant fetchedAt,
    @Nullable Instant newAt,
    int visits,
    double notModified,
    int failed,
    String robots,
    @Nullable String problem,
    @Nullable Instant problemAt,
    @Nullable Instant nextVisitAt) {}
