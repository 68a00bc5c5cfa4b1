// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.net.URI;

/**
 * A link to what may be a further page of the same text.
 *
 * @param next whether the page calls it its next one ({@code rel=next})
 */
public record FurtherPage(URI url, boolean next) {}
