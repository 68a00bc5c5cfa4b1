// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The search API under {@code /api/v1}: endpoints that read through the indexer's interfaces and
 * answer with {@code ...View} records, so that what a client sees can stay while the domain moves.
 * Names in JSON are snake_case, times are ISO 8601 in UTC, errors are RFC 9457 problems.
 */
@NullMarked
package io.signaltracker.analytics.api;

import org.jspecify.annotations.NullMarked;
