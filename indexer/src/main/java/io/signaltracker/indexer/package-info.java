// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What the articles say and what it adds up to. Knows no HTTP.
 *
 * <p>The line: annotate (mentions, claims), evidence, fold into stories, search index. {@code
 * IndexPipeline} is its front door.
 */
@NullMarked
package io.signaltracker.indexer;

import org.jspecify.annotations.NullMarked;
