// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The things that texts name, and how a mention is linked to one.
 *
 * <p>{@link io.signaltracker.indexer.entity.Gazetteer} holds what is known beforehand (data files
 * beside it), {@link io.signaltracker.indexer.entity.NamesInPlay} what boards and catalogues list.
 * {@link io.signaltracker.indexer.entity.MentionFinder} matches both in one pass, then types the
 * names that neither knows by the evidence of the one document ({@code typing.tsv}), then adds
 * short forms. What stays ambiguous is a mention without a canonical name.
 */
@NullMarked
package io.signaltracker.indexer.entity;

import org.jspecify.annotations.NullMarked;
