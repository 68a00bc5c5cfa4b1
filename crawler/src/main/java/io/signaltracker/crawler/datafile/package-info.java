// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Reading of the data files that lie beside the classes that use them. */
@NullMarked
package io.signaltracker.crawler.datafile;

import org.jspecify.annotations.NullMarked;
