// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

/**
 * Words that decided something about a claim.
 *
 * @param role what they decided: "relation", "status" or "holder"
 * @param start first UTF-16 unit within the article's text
 * @param end one past the last UTF-16 unit
 * @param rule the entry of the cue files that matched
 */
public record Cue(String role, int start, int end, String rule) {}
