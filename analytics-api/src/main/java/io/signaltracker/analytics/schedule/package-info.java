// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * When things happen. Quartz only hints that it is time to look: what is due, claimed and sent is
 * decided by rows in the database, so a missed or doubled firing does no harm.
 */
@NullMarked
package io.signaltracker.analytics.schedule;

import org.jspecify.annotations.NullMarked;
