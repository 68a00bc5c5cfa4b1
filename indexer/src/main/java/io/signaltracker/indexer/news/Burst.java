// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

import io.signaltracker.indexer.entity.EntityType;
import java.time.LocalDate;

/**
 * A name that was in the news on a day far more than before.
 *
 * @param day complete, in UTC
 * @param articles that had it on that day, without copies
 * @param origins independent ones among them, at least three
 * @param median of the articles a day over the baseline
 * @param spread robust standard deviation of the baseline, at least one article
 * @param z how many spreads the day lies above the median
 */
public record Burst(
    String entity,
    EntityType type,
    LocalDate day,
    int articles,
    int origins,
    double median,
    double spread,
    double z) {}
