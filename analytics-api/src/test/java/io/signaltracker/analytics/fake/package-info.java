// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A small invented world behind the interfaces that the API and the pages read through, so that
 * both can be run, looked at and tested without a crawl. No model, company or outlet in it exists.
 */
@NullMarked
package io.signaltracker.analytics.fake;

import org.jspecify.annotations.NullMarked;
