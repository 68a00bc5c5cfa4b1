// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.fetch.FetchResult.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Reads a body within its limits: bytes on the wire, bytes after decoding, and a minimum rate.
 *
 * @param limit bytes, for the wire and again after decoding
 * @param truncate whether to keep the first {@code limit} bytes of a longer body instead of failing
 * @param minRate bytes per second that the wire must bring from the fifth second on
 */
record BodyReader(int limit, boolean truncate, int minRate) {

  private static final int CHUNK = 8192;
  private static final long GRACE_SECONDS = 5;

  byte[] read(InputStream wire, String coding) throws IOException, ExchangeException {
    Metered metered = new Metered(wire);
    try (InputStream decoded = decode(metered, coding.strip().toLowerCase(Locale.ROOT))) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      for (int n = decoded.read(chunk); n >= 0; n = decoded.read(chunk)) {
        if (body.size() + n > limit) {
          return tooLong(body, chunk);
        }
        body.write(chunk, 0, n);
      }
      metered.finish();
      return body.toByteArray();
    }
  }

  /** We offer gzip alone; a server that sends another coding is not understood. */
  private InputStream decode(InputStream wire, String coding)
      throws IOException, ExchangeException {
    return switch (coding) {
      case "", "identity" -> wire;
      case "gzip", "x-gzip" -> new GZIPInputStream(wire, CHUNK);
      default ->
          throw new ExchangeException(
              Kind.MALFORMED, "Content coding '" + coding + "' was not offered, only gzip was");
    };
  }

  private byte[] tooLong(ByteArrayOutputStream body, byte[] chunk) throws ExchangeException {
    if (!truncate) {
      throw new ExchangeException(
          Kind.TOO_LARGE, "Body is longer than the allowed " + limit + " bytes after decoding");
    }
    body.write(chunk, 0, limit - body.size());
    return body.toByteArray();
  }

  /** Counts and times what comes off the wire. */
  private final class Metered extends InputStream {

    private final InputStream wire;
    private final long startedAt = System.nanoTime();
    private long bytes;

    private Metered(InputStream wire) {
      this.wire = wire;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int n = wire.read(into, offset, length);
      bytes += Math.max(n, 0);
      if (n >= 0) {
        requireWithinLimit();
        requireRate();
      }
      return n;
    }

    /** A decoder stops at its own end; the connection can be used again after the wire's. */
    private void finish() throws IOException {
      read(new byte[CHUNK], 0, CHUNK);
    }

    private void requireWithinLimit() throws LimitException {
      if (bytes > limit && !truncate) {
        throw new LimitException(
            Kind.TOO_LARGE, "Body is longer than the allowed " + limit + " bytes on the wire");
      }
    }

    private void requireRate() throws LimitException {
      long seconds = (System.nanoTime() - startedAt) / 1_000_000_000L;
      if (seconds >= GRACE_SECONDS && bytes < seconds * minRate) {
        throw new LimitException(
            Kind.DEADLINE,
            "Body came with "
                + bytes
                + " bytes in "
                + seconds
                + " s, slower than "
                + minRate
                + " bytes per second");
      }
    }
  }

  /** A limit hit inside a stream, where only an {@link IOException} can get out. */
  static final class LimitException extends IOException {

    private static final long serialVersionUID = 1L;
    private final Kind kind;

    LimitException(Kind kind, String message) {
      super(message);
      this.kind = kind;
    }

    Kind kind() {
      return kind;
    }
  }
}
