// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Telling copies: fingerprints of texts, close for near-duplicates. */
@NullMarked
package io.signaltracker.crawler.dedupe;

import org.jspecify.annotations.NullMarked;
