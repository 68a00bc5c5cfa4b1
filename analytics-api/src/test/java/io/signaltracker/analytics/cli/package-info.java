// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** What the command line says, above all when something is wrong. */
@NullMarked
package io.signaltracker.analytics.cli;

import org.jspecify.annotations.NullMarked;
