// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The whole line of data, opened over one data folder. */
@NullMarked
package io.signaltracker.analytics.line;

import org.jspecify.annotations.NullMarked;
