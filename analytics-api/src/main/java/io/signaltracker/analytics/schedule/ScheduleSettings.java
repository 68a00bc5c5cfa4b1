// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.schedule;

/**
 * How the application was started.
 *
 * @param on whether Quartz follows the sources and sends the digest
 */
public record ScheduleSettings(boolean on) {}
