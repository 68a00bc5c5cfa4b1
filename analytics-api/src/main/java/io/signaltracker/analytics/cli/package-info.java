// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The command line: one class per command, all on the same line of data. */
@NullMarked
package io.signaltracker.analytics.cli;

import org.jspecify.annotations.NullMarked;
