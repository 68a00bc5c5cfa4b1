// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.rights.Signal;
import java.time.Duration;
import java.util.List;

/**
 * What a site's robots.txt says of an address, for an operator to read.
 *
 * @param allowed whether we may fetch it
 * @param rule the rule that decides, or why there is none
 * @param crawlDelay the pause that the site asks for; zero where it asks for none
 * @param signals what may be done with the page, as far as robots.txt says it
 */
public record RobotsAnswer(
    boolean allowed, String rule, Duration crawlDelay, List<Signal> signals) {

  public RobotsAnswer {
    signals = List.copyOf(signals);
  }

  /** Without a word on what may be done with the page. */
  public RobotsAnswer(boolean allowed, String rule, Duration crawlDelay) {
    this(allowed, rule, crawlDelay, List.of());
  }
}
