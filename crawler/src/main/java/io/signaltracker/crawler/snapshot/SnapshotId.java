// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.snapshot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** The identity of a snapshot: the same rows of the same moment have one id, however often read. */
public final class SnapshotId {

  private static final int HEX_DIGITS = 32;

  private SnapshotId() {}

  /**
   * Hash of source, track and moment.
   *
   * @param track the board's ranking; empty for a catalogue
   */
  public static String of(String sourceId, String track, Instant takenAt) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((sourceId + "\n" + track + "\n" + takenAt).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
