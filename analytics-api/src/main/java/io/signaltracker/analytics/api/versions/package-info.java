// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** The versions of an article held against each other, for the API and the pages. */
@NullMarked
package io.signaltracker.analytics.api.versions;

import org.jspecify.annotations.NullMarked;
