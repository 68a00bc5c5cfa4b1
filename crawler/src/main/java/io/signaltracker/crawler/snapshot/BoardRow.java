// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * One model's place on a board.
 *
 * @param modelKey the board's own stable id of the model; names and slugs change, this does not
 * @param name the model's name as shown
 * @param vendor who the board says made it; null where the board does not say
 * @param rank 1 is the best
 * @param score Elo or the board's equivalent
 * @param scoreLow lower end of the 95 % interval; null where the board gives none
 * @param scoreHigh upper end of the 95 % interval; null where the board gives none
 * @param votes number of comparisons behind the score; null where the board gives none
 */
public record BoardRow(
    String modelKey,
    String name,
    @Nullable String vendor,
    int rank,
    double score,
    @Nullable Double scoreLow,
    @Nullable Double scoreHigh,
    @Nullable Integer votes) {}
