// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What went before a sentence.
 *
 * @param topic the model that the document is about; empty for none
 * @param last the model spoken of last; empty for none
 * @param person who "he" or "she" is; null for nobody
 * @param holder who held the last claim; null where there was none
 * @param people the group of those without a name spoken of last; null where there was none
 * @param isThread whether people talk about a model that no catalogue knows
 * @param asked what the sentence before asked
 */
record Setting(
    Set<String> topic,
    Set<String> last,
    @Nullable String person,
    @Nullable String holder,
    @Nullable String people,
    boolean isThread,
    List<Draft> asked) {}
