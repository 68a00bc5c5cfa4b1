// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import java.net.URI;
import java.util.List;

/**
 * The items that a forum announces.
 *
 * @param items API addresses, newest first
 * @param problems what was wrong, one line each; empty for a sound answer
 */
public record ForumList(List<URI> items, List<String> problems) {

  public ForumList {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }
}
