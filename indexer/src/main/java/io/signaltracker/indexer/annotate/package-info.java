// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** From an article to its mentions and claims. Only {@code annotate.corenlp} knows CoreNLP. */
@NullMarked
package io.signaltracker.indexer.annotate;

import org.jspecify.annotations.NullMarked;
