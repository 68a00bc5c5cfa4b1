// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Families of models: which versions a line of models has, what was derived from what, in which
 * sizes and for which abilities each comes, and where it can be used; all with the evidence and the
 * date. {@link io.signaltracker.indexer.family.ModelName} reads what a name says, {@link
 * io.signaltracker.indexer.family.FactReader} what a sentence says, {@link
 * io.signaltracker.indexer.family.Family} adds up.
 */
@NullMarked
package io.signaltracker.indexer.family;

import org.jspecify.annotations.NullMarked;
