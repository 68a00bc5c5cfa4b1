// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.board;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One track of a leaderboard.
 *
 * @param id source and track, e.g. "arena.text-to-video"
 * @param firstAt when its first snapshot was taken
 * @param lastAt when its newest was
 * @param models rows of the newest snapshot
 * @param unnamed of them, those without a vendor
 * @param leader name of the model on rank 1
 * @param leaderVendor who the board says made it; null where it does not say
 */
public record Board(
    String id,
    String sourceId,
    String name,
    String track,
    Instant firstAt,
    Instant lastAt,
    int snapshots,
    int models,
    int unnamed,
    String leader,
    @Nullable String leaderVendor) {

  private static final Pattern NOT_PLAIN = Pattern.compile("[^a-z0-9]+");

  /** Ids of sources have no dot, so the first one parts them from the track. */
  public static String id(String sourceId, String track) {
    return sourceId + "." + NOT_PLAIN.matcher(track.toLowerCase(Locale.ROOT)).replaceAll("-");
  }
}
