// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** What a client of the API is told when a request cannot be answered (RFC 9457). */
@NullMarked
package io.signaltracker.analytics.api.problems;

import org.jspecify.annotations.NullMarked;
