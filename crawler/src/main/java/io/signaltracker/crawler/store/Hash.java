// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names things by what they are: the ids of articles and snapshots. */
public final class Hash {

  /** 128 bits: no two of a billion things share an id by chance. */
  private static final int BYTES = 16;

  private Hash() {}

  /** First 128 bits of SHA-256 over the parts, as 32 hexadecimal digits. */
  public static String of(String... parts) {
    // The unit separator keeps ("ab", "c") and ("a", "bc") apart.
    byte[] joined = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(joined), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
