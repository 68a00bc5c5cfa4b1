// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Which articles tell of one event. {@link EventClusters} puts each article that arrives to the
 * cluster that is most like it, and settles: it asks the recent ones again where they belong, now
 * that more is known. {@link CopyGroups} groups near-duplicates only.
 */
@NullMarked
package io.signaltracker.indexer.cluster;

import org.jspecify.annotations.NullMarked;
