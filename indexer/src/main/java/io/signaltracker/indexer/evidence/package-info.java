// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Claims and board events as one ordered stream. */
@NullMarked
package io.signaltracker.indexer.evidence;

import org.jspecify.annotations.NullMarked;
