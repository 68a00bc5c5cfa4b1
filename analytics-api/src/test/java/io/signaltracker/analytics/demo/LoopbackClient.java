// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** Asks the demo web as a plain client: no redirects followed, nothing inflated. */
final class LoopbackClient implements AutoCloseable {
  private final CloseableHttpClient http =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setDnsResolver(new EverythingIsHere())
                  .build())
          .disableRedirectHandling()
          .disableContentCompression()
          .disableAutomaticRetries()
          .build();

  /** One answer as it came over the wire. */
  @SuppressWarnings("ArrayRecordComponent")
  record Reply(int status, Header[] headers, byte[] body) {
    Optional<String> header(String name) {
      for (Header header : headers) {
        if (header.getName().equalsIgnoreCase(name)) {
          return Optional.of(header.getValue());
        }
      }
      return Optional.empty();
    }
  }

  /** Headers as name, value, name, value. */
  Reply get(String url, String... headers) {
    ClassicRequestBuilder request = ClassicRequestBuilder.get(url);
    for (int i = 0; i < headers.length; i += 2) {
      request.addHeader(headers[i], headers[i + 1]);
    }
    try {
      return http.execute(request.build(), LoopbackClient::reply);
    } catch (IOException e) {
      throw new UncheckedIOException(url, e);
    }
  }

  private static Reply reply(ClassicHttpResponse response) throws IOException {
    byte[] body =
        response.getEntity() == null ? new byte[0] : EntityUtils.toByteArray(response.getEntity());
    return new Reply(response.getCode(), response.getHeaders(), body);
  }

  @Override
  public void close() throws IOException {
    http.close();
  }

  /** Systems differ in whether they resolve names below localhost (RFC 6761 §6.3). */
  private static final class EverythingIsHere extends SystemDefaultDnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
    }
  }
}
