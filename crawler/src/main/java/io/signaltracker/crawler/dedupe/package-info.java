// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Recognises a text that was published before, though not quite in the same words. */
@NullMarked
package io.signaltracker.crawler.dedupe;

import org.jspecify.annotations.NullMarked;
