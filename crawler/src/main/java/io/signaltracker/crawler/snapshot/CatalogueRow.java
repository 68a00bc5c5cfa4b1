// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One listed model.
 *
 * @param modelKey the catalogue's id, e.g. "stealth/hunter-alpha"
 * @param name the model's name as shown
 * @param provider who the catalogue says it is from; null where hidden (a stealth listing)
 * @param listedAt when the catalogue says it was added; null where it does not say
 * @param description the listing's own words; may be empty
 */
public record CatalogueRow(
    String modelKey,
    String name,
    @Nullable String provider,
    @Nullable Instant listedAt,
    String description) {}
