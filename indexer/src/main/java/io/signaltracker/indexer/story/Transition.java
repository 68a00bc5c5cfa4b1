// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a story's state and the evidence that caused it.
 *
 * @param org the organisation the new state is about; null for anonymous
 * @param evidenceId the claim or event that caused it
 */
public record Transition(
    LifecycleState state, @Nullable String org, Instant at, String evidenceId) {}
