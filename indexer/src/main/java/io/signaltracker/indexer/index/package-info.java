// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The search index: what is put in, and how it keeps step with the database.
 *
 * <p>{@link io.signaltracker.indexer.index.LuceneIndex} is the front door. One document per
 * article, claim, event and story; {@link io.signaltracker.indexer.index.IndexSchema} lists the
 * fields, {@code DocumentMapper} fills them, {@link io.signaltracker.indexer.index.TextAnalyzer}
 * and {@link io.signaltracker.indexer.index.NameKeys} make the terms. The index is derived: each
 * commit says the sequence of the last change it holds, and the caller replays what came after.
 */
@NullMarked
package io.signaltracker.indexer.index;

import org.jspecify.annotations.NullMarked;
