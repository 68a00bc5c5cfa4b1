// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The steps from facts to the index. Each follows the change log from where it stopped, and its
 * effects and its new place are one transaction: a step that is killed begins where it was.
 *
 * <p>Snapshots become events, articles become claims, claims and events become stories, and all of
 * it goes into the index. Articles of the press become news stories too.
 */
@NullMarked
package io.signaltracker.indexer.step;

import org.jspecify.annotations.NullMarked;
