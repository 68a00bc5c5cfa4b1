// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.archive;

import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;

/** Pages to WARC records and back. Stateless. */
final class PageRecords {

  private static final String DIGEST = "sha256";
  private static final String REQUESTED = "WARC-X-Requested-URI";

  private PageRecords() {}

  /** The page, as a compressed member. */
  static byte[] response(FetchedPage page, byte[] digest) throws IOException {
    HttpResponse.Builder http = new HttpResponse.Builder(page.status(), "OK");
    http.body(MediaType.OCTET_STREAM, page.body());
    http.setHeader("Content-Type", oneLine(page.contentType()));
    add(http, "ETag", page.etag());
    add(http, "Last-Modified", page.lastModified());
    return packed(
        new WarcResponse.Builder(page.url())
            .date(page.fetchedAt())
            .payloadDigest(new WarcDigest(DIGEST, digest))
            .addHeader(REQUESTED, page.requested().toString())
            .body(http.build())
            .build());
  }

  /** That the page had not changed since another capture of it. */
  static byte[] revisit(URI url, Instant at, @Nullable Instant before, boolean notModified)
      throws IOException {
    URI profile =
        notModified
            ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
            : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
    WarcRevisit.Builder revisit = new WarcRevisit.Builder(url, profile).date(at);
    revisit.addHeader("WARC-Refers-To-Target-URI", url.toString());
    if (before != null) {
      revisit.addHeader("WARC-Refers-To-Date", before.toString());
    }
    int status = notModified ? 304 : 200;
    String reason = notModified ? "Not Modified" : "OK";
    return packed(revisit.body(new HttpResponse.Builder(status, reason).build()).build());
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

  private static void add(HttpResponse.Builder http, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      http.setHeader(name, oneLine(value));
    }
  }

  private static String oneLine(String value) {
    return value.replaceAll("[\\r\\n]+", " ");
  }

  private static byte[] packed(WarcRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Gzip gzip = new Gzip(bytes);
        WarcWriter writer = new WarcWriter(gzip)) {
      writer.write(record);
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
