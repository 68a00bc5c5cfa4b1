// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.subscription;

import java.util.List;

/**
 * What could be read of a list of feeds.
 *
 * @param subscriptions in the list's order, each feed once
 * @param problems what was left out and why, each in one line
 */
public record OpmlReading(List<Subscription> subscriptions, List<String> problems) {

  public OpmlReading {
    subscriptions = List.copyOf(subscriptions);
    problems = List.copyOf(problems);
  }
}
