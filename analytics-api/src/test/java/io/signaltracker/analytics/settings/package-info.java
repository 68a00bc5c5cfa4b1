// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Settings as an operator gives them. */
@NullMarked
package io.signaltracker.analytics.settings;

import org.jspecify.annotations.NullMarked;
