// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.evidence.BadCursor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where a page ended. Written as base64url with a sum over itself and the request, so that it only
 * goes on with the very search that gave it.
 *
 * @param now what the first page took for now: recency and relative dates must not move while a
 *     reader turns pages
 * @param sorted the last hit's time in milliseconds, or the bits of its score
 * @param key the last hit's key, which decides among equals
 */
record Cursor(Instant now, long sorted, String key) {

  private static final int SUM_BYTES = 12;

  String encode(SearchRequest request) {
    byte[] body = body();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(sum(request, body));
    bytes.writeBytes(body);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /**
   * @throws BadCursor where it was not given by a page of this search
   */
  static Cursor decode(String text, SearchRequest request) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      byte[] body = Arrays.copyOfRange(bytes, Math.min(SUM_BYTES, bytes.length), bytes.length);
      if (!MessageDigest.isEqual(Arrays.copyOf(bytes, SUM_BYTES), sum(request, body))) {
        throw new BadCursor(text);
      }
      return read(body);
    } catch (IllegalArgumentException | IOException e) {
      throw new BadCursor(text);
    }
  }

  private static Cursor read(byte[] body) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
    return new Cursor(Instant.ofEpochMilli(in.readLong()), in.readLong(), in.readUTF());
  }

  private byte[] body() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeLong(now.toEpochMilli());
      out.writeLong(sorted);
      out.writeUTF(key);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of hits per page may change between pages; nothing else may. */
  private static byte[] sum(SearchRequest request, byte[] body) {
    String asked =
        String.join(
            "\n",
            request.query(),
            new TreeMap<>(request.chosen()).toString(),
            Objects.toString(request.after()),
            Objects.toString(request.before()),
            request.sort().name());
    MessageDigest digest = sha256();
    digest.update(asked.getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(digest.digest(body), SUM_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
