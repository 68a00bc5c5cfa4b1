// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Attribution claims: who is said to have made what, how surely, and by whom. */
@NullMarked
package io.signaltracker.indexer.claim;

import org.jspecify.annotations.NullMarked;
