// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.news;

import java.time.Instant;

/**
 * Articles that tell of one event.
 *
 * @param id of its first article
 * @param title of its first article
 * @param firstAt when its first article was known
 * @param lastAt when its last article was known
 * @param articles how many there are, copies included
 * @param origins how many of them are independent
 */
public record NewsStory(
    String id, String title, Instant firstAt, Instant lastAt, int articles, int origins) {}
