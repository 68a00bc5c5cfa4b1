// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
@NullMarked
package io.signaltracker.analytics.line;

import org.jspecify.annotations.NullMarked;
