// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.subscription;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A feed that a reader follows.
 *
 * @param name as shown to a reader
 * @param home the site's page; null where it is not said
 */
public record Subscription(String name, URI feed, @Nullable URI home) {}
