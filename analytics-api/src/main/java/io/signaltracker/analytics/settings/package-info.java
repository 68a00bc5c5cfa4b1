// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What an operator can set, typed and checked. Every default stands in {@code application.yaml}
 * with its reason; {@code docs/settings.md} lists them all. A wrong file is reported whole: {@link
 * SettingsReader} collects every mistake before it gives up.
 */
@NullMarked
package io.signaltracker.analytics.settings;

import org.jspecify.annotations.NullMarked;
