// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import java.time.Duration;

/**
 * What a site's robots.txt says of an address, for an operator to read.
 *
 * @param allowed whether we may fetch it
 * @param rule the rule that decides, or why there is none
 * @param crawlDelay the pause that the site asks for; zero where it asks for none
 */
public record RobotsAnswer(boolean allowed, String rule, Duration crawlDelay) {}
