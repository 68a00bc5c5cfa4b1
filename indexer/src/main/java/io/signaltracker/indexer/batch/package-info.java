// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Reading files of documents without crawl and database: JSON Lines in, claims, entities and
 * stories out. {@code AnnotateBatch} is the front door.
 */
@NullMarked
package io.signaltracker.indexer.batch;

import org.jspecify.annotations.NullMarked;
