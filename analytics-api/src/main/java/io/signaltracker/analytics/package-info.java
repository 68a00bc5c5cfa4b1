// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The one application: command line, search API, pages, schedule, digest. */
@NullMarked
package io.signaltracker.analytics;

import org.jspecify.annotations.NullMarked;
