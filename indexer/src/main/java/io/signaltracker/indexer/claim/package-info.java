// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Attribution claims: who is said to have made what, how surely, and by whom.
 *
 * <p>{@link io.signaltracker.indexer.claim.ClaimExtractor} goes through a document's sentences:
 * pronouns are resolved, mentions masked, the sentence parsed; {@code frames.tsv} reads the
 * dependency tree and {@code surface.tsv} the row of words; what stands over and around the found
 * relation sets the status ({@code cues.tsv}), and whoever says it is the holder.
 *
 * <p>Dependencies run one way: ClaimReader gathers drafts (FrameReader, SurfaceReader,
 * FragmentReader, PairReader; Answers to what the sentence before asked; Foils denies what is only
 * ruled out; Drafts joins them), HolderChoice picks who holds one (HolderReader and HolderElsewhere
 * find candidates by rules, HolderWords says whom a word means), StatusReader sets its status from
 * the Scope, which reads the words on the Ascent (GoverningWords, Negation) and the CuePhrases into
 * Findings. Discourse and Companies resolve pronouns from what was Spoken of; a Retraction denies
 * what the sentence before said. To teach it a construction, add a line with an example to one of
 * these files; a test runs every example.
 */
@NullMarked
package io.signaltracker.indexer.claim;

import org.jspecify.annotations.NullMarked;
