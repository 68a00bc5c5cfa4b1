// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What a request may ask: parameters as records and typed values. {@link
 * io.signaltracker.analytics.api.parameters.DeclaredParameters} checks every request against what
 * its handler declares, for the API and the pages alike, and reports all mistakes at once.
 */
@NullMarked
package io.signaltracker.analytics.api.parameters;

import org.jspecify.annotations.NullMarked;
