// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Model catalogues down to {@link io.signaltracker.crawler.snapshot.CatalogueSnapshot}, one reader
 * per format. To add a format, implement {@link CatalogueReader} and name it in its list.
 */
@NullMarked
package io.signaltracker.crawler.catalogue;

import org.jspecify.annotations.NullMarked;
