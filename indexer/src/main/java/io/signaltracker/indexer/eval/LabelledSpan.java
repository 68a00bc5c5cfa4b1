// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.eval;

import io.signaltracker.indexer.entity.EntityType;

/**
 * A mention, by a labeller or by the reader.
 *
 * @param start first code point within the document's text
 * @param end one past its last code point
 * @param canonical name of the entity
 */
public record LabelledSpan(
    String documentId, int start, int end, String text, EntityType type, String canonical) {}
