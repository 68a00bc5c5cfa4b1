// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The search index: what is put in, and how it keeps step with the database. */
@NullMarked
package io.signaltracker.indexer.index;

import org.jspecify.annotations.NullMarked;
