// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import java.util.Collection;
import java.util.List;

/**
 * A document as the mention finder wants it.
 *
 * @param text the article's text
 * @param title headline; evidence only, no mention is reported from it
 * @param titlePassages the headline's words, positions relative to {@code title}
 * @param passages the text's sentences, tagged and named
 * @param casual whether company names may stand in lower case
 * @param specialist whether the source writes about models only, so that an unknown name may be one
 *     without more
 * @param ownNames organisations known from the source itself: the vendor, the outlet
 */
public record TaggedText(
    String text,
    String title,
    List<Passage> titlePassages,
    List<Passage> passages,
    boolean casual,
    boolean specialist,
    Collection<String> ownNames) {}
