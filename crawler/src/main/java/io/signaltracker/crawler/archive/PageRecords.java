// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.archive;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Pages to WARC records and back. Stateless. */
final class PageRecords {

  private static final String DIGEST = "sha256";
  private static final String REQUESTED = "WARC-X-Requested-URI";
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private PageRecords() {}

  /** The page, as a compressed member. */
  static byte[] response(FetchedPage page, byte[] digest) throws IOException {
    StringBuilder http = new StringBuilder(256);
    http.append("HTTP/1.1 ").append(page.status()).append(" OK\r\n");
    header(http, "Content-Length", String.valueOf(page.body().length));
    header(http, "Content-Type", page.contentType());
    header(http, "ETag", page.etag());
    header(http, "Last-Modified", page.lastModified());
    StringBuilder warc = head("response", page.url(), page.fetchedAt());
    header(warc, "WARC-Payload-Digest", new WarcDigest(DIGEST, digest).toString());
    header(warc, REQUESTED, page.requested().toString());
    return packed(warc, http, page.body());
  }

  /** That the page had not changed since another capture of it. */
  static byte[] revisit(URI url, Instant at, @Nullable Instant before, boolean notModified)
      throws IOException {
    URI profile =
        notModified
            ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
            : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
    StringBuilder warc = head("revisit", url, at);
    header(warc, "WARC-Profile", profile.toString());
    header(warc, "WARC-Refers-To-Target-URI", url.toString());
    header(warc, "WARC-Refers-To-Date", before == null ? null : before.toString());
    StringBuilder http = new StringBuilder(64);
    http.append(notModified ? "HTTP/1.1 304 Not Modified\r\n" : "HTTP/1.1 200 OK\r\n");
    return packed(warc, http, new byte[0]);
  }

  /** The page in a compressed member. */
  static FetchedPage page(byte[] member) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member))) {
      WarcRecord record = reader.next().orElseThrow(() -> new IOException("an empty record"));
      if (!(record instanceof WarcResponse response)) {
        throw new IOException("not a page but a record of type " + record.type());
      }
      HttpResponse http = response.http();
      URI url = response.targetURI();
      return new FetchedPage(
          response.headers().first(REQUESTED).map(URI::create).orElse(url),
          url,
          http.status(),
          http.headers().first("Content-Type").orElse(""),
          http.body().stream().readAllBytes(),
          http.headers().first("ETag").orElse(null),
          http.headers().first("Last-Modified").orElse(null),
          response.date());
    }
  }

  /** What the list says of the record that begins at an offset. */
  static List<IndexLine> lines(byte[] member, long offset) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member))) {
      WarcRecord record = reader.next().orElseThrow(() -> new IOException("an empty record"));
      if (!(record instanceof WarcTargetRecord target)) {
        return List.of();
      }
      IndexLine.Kind kind =
          record instanceof WarcResponse ? IndexLine.Kind.RESPONSE : IndexLine.Kind.REVISIT;
      return Stream.concat(Stream.of(target.target()), target.headers().first(REQUESTED).stream())
          .distinct()
          .map(url -> new IndexLine(target.date(), offset, member.length, kind, url))
          .toList();
    }
  }

  /** Written here and not by the library's builder, which took half of the crawl's time. */
  private static StringBuilder head(String type, URI url, Instant at) {
    StringBuilder warc = new StringBuilder(512);
    warc.append("WARC/1.1\r\n");
    header(warc, "WARC-Type", type);
    header(warc, "WARC-Record-ID", "<urn:uuid:" + UUID.randomUUID() + ">");
    header(warc, "WARC-Date", at.toString());
    header(warc, "WARC-Target-URI", url.toString());
    header(warc, "Content-Type", "application/http;msgtype=response");
    return warc;
  }

  private static void header(StringBuilder head, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      head.append(name).append(": ").append(oneLine(value)).append("\r\n");
    }
  }

  private static String oneLine(String value) {
    return value.replace('\r', ' ').replace('\n', ' ');
  }

  private static byte[] packed(StringBuilder warc, StringBuilder http, byte[] body)
      throws IOException {
    byte[] httpHead = http.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    header(warc, "Content-Length", String.valueOf(httpHead.length + body.length));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024 + body.length / 2);
    try (Gzip gzip = new Gzip(bytes)) {
      gzip.write(warc.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
      gzip.write(httpHead);
      gzip.write(body);
      gzip.write(END);
    }
    return bytes.toByteArray();
  }

  /** The quickest level: the crawl waits for it. */
  private static final class Gzip extends GZIPOutputStream {
    private Gzip(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
