// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The one package that knows CoreNLP: {@link CoreNlpToolkit} wraps its tokenizer, tagger, name
 * tagger and dependency parser. The three model files are unpacked into the jar by the build;
 * loading takes seconds, so do it once ({@link CoreNlpAnnotator#load}) and off the start-up path.
 */
@NullMarked
package io.signaltracker.indexer.annotate.corenlp;

import org.jspecify.annotations.NullMarked;
