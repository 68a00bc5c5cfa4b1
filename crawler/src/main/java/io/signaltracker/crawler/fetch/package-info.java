// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * One HTTP exchange at a time: the only code that opens sockets. Robots, politeness and the address
 * guard apply to every hop of every request.
 */
@NullMarked
package io.signaltracker.crawler.fetch;

import org.jspecify.annotations.NullMarked;
