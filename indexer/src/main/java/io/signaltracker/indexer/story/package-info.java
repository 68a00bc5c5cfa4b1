// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** What the evidence adds up to: a {@link Story} is a pure fold over its evidence. */
@NullMarked
package io.signaltracker.indexer.story;

import org.jspecify.annotations.NullMarked;
