// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What one address answers.
 *
 * @param status HTTP status
 * @param contentType as sent in the header
 * @param body as sent, before any gzip
 * @param etag strong validator of the body, with its quotation marks
 * @param lastModified whole seconds
 * @param location where a redirect points; null for other answers
 */
@SuppressWarnings(
    "ArrayRecordComponent") // built once, handed to the socket, never compared by content
record Answer(
    int status,
    String contentType,
    byte[] body,
    String etag,
    Instant lastModified,
    @Nullable String location) {

  static Answer ok(String contentType, byte[] body, Instant lastModified) {
    return new Answer(200, contentType, body, etagOf(body), lastModified, null);
  }

  static Answer moved(String location, Instant since) {
    return plain(301, "Moved to " + location, since, location);
  }

  static Answer notFound(String what) {
    return plain(404, what + " is not here.", Instant.EPOCH, null);
  }

  private static Answer plain(int status, String text, Instant at, @Nullable String location) {
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    return new Answer(status, "text/plain; charset=utf-8", body, etagOf(body), at, location);
  }

  boolean isHtml() {
    return status == 200 && contentType.startsWith("text/html");
  }

  private static String etagOf(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(Arrays.copyOf(hash, 10)) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
