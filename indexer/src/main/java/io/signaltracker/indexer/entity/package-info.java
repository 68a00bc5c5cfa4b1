// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The things that texts name, and how a mention is linked to one.
 *
 * <p>{@link io.signaltracker.indexer.entity.Gazetteer} holds what is known beforehand (data files
 * beside it), {@link io.signaltracker.indexer.entity.NamesInPlay} what boards and catalogues list.
 * {@link io.signaltracker.indexer.entity.MentionFinder} matches both in one pass, then types the
 * names that neither knows: rules ({@code typing.tsv}) gather hints, {@link
 * io.signaltracker.indexer.entity.TypeModel} ({@code types.tsv}) weighs them with the words around
 * and with what other documents say ({@link io.signaltracker.indexer.entity.NameLedger}). Short
 * forms come last. What stays ambiguous is a mention without a canonical name.
 */
@NullMarked
package io.signaltracker.indexer.entity;

import org.jspecify.annotations.NullMarked;
