// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How well the reader reads, measured on labelled documents.
 *
 * <p>{@link io.signaltracker.indexer.eval.LabelledSet} is a folder of documents with the claims,
 * mentions and episodes that people found in them. {@link io.signaltracker.indexer.eval.Reading} is
 * what the reader finds in the same documents. {@link io.signaltracker.indexer.eval.ClaimMatching}
 * and {@link io.signaltracker.indexer.eval.SpanMatching} say which of it is right; their counts add
 * up over documents, so {@link io.signaltracker.indexer.eval.Bootstrap} can draw documents or whole
 * episodes anew and say how far the figures may be off. {@link
 * io.signaltracker.indexer.eval.Calibration} fits the confidence of claims on the same verdicts.
 */
@NullMarked
package io.signaltracker.indexer.eval;

import org.jspecify.annotations.NullMarked;
