// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** What an operator meets: errors at start-up with a way out, response headers, health. */
@NullMarked
package io.signaltracker.analytics.ops;

import org.jspecify.annotations.NullMarked;
