// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Reading of JSON that strangers serve: what is missing or odd becomes a problem, never an
 * exception.
 */
@NullMarked
package io.signaltracker.crawler.json;

import org.jspecify.annotations.NullMarked;
