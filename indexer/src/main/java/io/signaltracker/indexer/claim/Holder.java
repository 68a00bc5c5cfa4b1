// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import org.jspecify.annotations.Nullable;

/**
 * Who asserts or denies a claim.
 *
 * @param cell the word that named the holder; -1 for the document's own voice
 * @param company whether the holder is an organisation of the field or speaks for one
 * @param org the organisation that the holder is or speaks for; null for none
 */
record Holder(String name, int cell, boolean company, @Nullable String org) {}
