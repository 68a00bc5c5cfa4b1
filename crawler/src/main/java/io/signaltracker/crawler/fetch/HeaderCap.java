// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.fetch.BodyReader.LimitException;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/**
 * Response parsers that stop after so many bytes of head and take no head that breaks off; the
 * client's own limits are per line and per count only.
 *
 * @param bytes of one response head
 */
record HeaderCap(int bytes) implements HttpMessageParserFactory<ClassicHttpResponse> {

  private static final HttpMessageParserFactory<ClassicHttpResponse> PARSERS =
      DefaultHttpResponseParserFactory.INSTANCE;

  @Override
  public HttpMessageParser<ClassicHttpResponse> create(Http1Config config) {
    HttpMessageParser<ClassicHttpResponse> parser = PARSERS.create(config);
    return new HttpMessageParser<>() {
      @Override
      public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
          throws IOException, HttpException {
        return parser.parse(buffer, new Capped(in, bytes));
      }
    };
  }

  /** Reads in buffers of the session, so the cut comes at most one buffer late. */
  private static final class Capped extends InputStream {

    private final InputStream in;
    private final int limit;
    private long bytes;

    private Capped(InputStream in, int limit) {
      this.in = in;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (bytes >= limit) {
        throw new LimitException(
            Kind.TOO_LARGE, "Response head is longer than the allowed " + limit + " bytes");
      }
      int n = in.read(into, offset, length);
      if (n < 0 && bytes > 0) {
        // The client takes the end of the connection for the end of the head, and what was cut off
        // before its Content-Length for a whole answer without a body.
        throw new LimitException(Kind.MALFORMED, "Response head breaks off before its end");
      }
      bytes += Math.max(n, 0);
      return n;
    }
  }
}
