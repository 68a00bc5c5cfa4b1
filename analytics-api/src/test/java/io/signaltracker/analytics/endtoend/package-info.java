// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The whole product over the demo web: nothing in these tests is a stand-in. */
@NullMarked
package io.signaltracker.analytics.endtoend;

import org.jspecify.annotations.NullMarked;
