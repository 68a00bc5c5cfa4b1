// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The database of record: opening, migrating, and the log of changes that derived data follows.
 *
 * <p>{@link io.signaltracker.crawler.store.Database} opens SQLite or PostgreSQL with one SQL text
 * for both: {@code on conflict .. do update}, {@code returning}, partial indexes. Instants are
 * {@code bigint} milliseconds since the epoch (UTC), JSON is {@code text}. Each module keeps its
 * migrations in {@code io/signaltracker/MODULE/migration}, named {@code VyyyyMMdd_HHmm__words.sql}.
 * Whoever changes something that others derive from notes it in the {@link
 * io.signaltracker.crawler.store.ChangeLog} in the same transaction.
 */
@NullMarked
package io.signaltracker.crawler.store;

import org.jspecify.annotations.NullMarked;
