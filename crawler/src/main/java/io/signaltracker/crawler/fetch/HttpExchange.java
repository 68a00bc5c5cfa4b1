// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.fetch.BodyReader.LimitException;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request, one answer: the only code that opens sockets.
 *
 * <p>The client's own timeouts start anew with every byte, so a watchdog aborts the exchange at its
 * deadline whatever the server does. Cookies, redirects, retries, content decoding and
 * authentication of the client are off. Thread-safe.
 */
final class HttpExchange implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpExchange.class);
  private static final int MAX_HEADER_LINES = 200;
  private static final int MAX_CONNECTIONS = 512;

  private final FetchSettings settings;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor watchdog = watchdog();

  HttpExchange(FetchSettings settings, AddressGuard guard) {
    this.settings = settings;
    this.client = client(settings, guard);
  }

  /**
   * Gets a URL.
   *
   * @param headers beyond the usual ones
   * @param deadline until the last byte
   * @throws ExchangeException where no answer came within the limits
   */
  Answer get(URI url, Map<String, String> headers, BodyReader body, Duration deadline)
      throws ExchangeException {
    return send(request(new HttpGet(url), headers), url, body, deadline);
  }

  /**
   * Posts a form.
   *
   * @param form as {@code application/x-www-form-urlencoded}
   * @throws ExchangeException where no answer came within the limits
   */
  Answer post(URI url, Map<String, String> headers, String form, BodyReader body, Duration deadline)
      throws ExchangeException {
    HttpPost request = new HttpPost(url);
    request.setEntity(new StringEntity(form, ContentType.APPLICATION_FORM_URLENCODED));
    return send(request(request, headers), url, body, deadline);
  }

  private Answer send(HttpUriRequestBase request, URI url, BodyReader body, Duration deadline)
      throws ExchangeException {
    AtomicBoolean cut = new AtomicBoolean();
    ScheduledFuture<?> watch =
        watchdog.schedule(
            () -> {
              cut.set(true);
              request.cancel();
            },
            Math.max(1, deadline.toMillis()),
            TimeUnit.MILLISECONDS);
    try {
      return exchange(request, body);
    } catch (IOException | HttpException | RuntimeException e) {
      throw cut.get() ? late(url, deadline) : failure(url, e);
    } catch (ExchangeException e) {
      throw cut.get() ? late(url, deadline) : e;
    } finally {
      watch.cancel(false);
    }
  }

  private Answer exchange(HttpUriRequestBase request, BodyReader body)
      throws IOException, HttpException, ExchangeException {
    boolean complete = false;
    ClassicHttpResponse response = client.executeOpen(null, request, null);
    try {
      Map<String, String> headers = headers(response);
      byte[] bytes = new byte[0];
      HttpEntity entity = response.getEntity();
      if (entity != null && isSuccess(response)) {
        bytes = body.read(entity.getContent(), headers.getOrDefault("content-encoding", ""));
        complete = true;
      } else {
        complete = entity == null;
      }
      return new Answer(response.getCode(), headers, bytes);
    } finally {
      if (complete) {
        response.close();
      } else {
        abandon(request, response);
      }
    }
  }

  /** Closing alone would first read the rest of a body that we do not want. */
  private static void abandon(HttpUriRequestBase request, ClassicHttpResponse response) {
    request.cancel();
    try {
      response.close();
    } catch (IOException e) {
      LOG.atTrace().setCause(e).log("Closing a cancelled exchange");
    }
  }

  private static boolean isSuccess(ClassicHttpResponse response) {
    return response.getCode() >= 200 && response.getCode() < 300;
  }

  private static HttpUriRequestBase request(
      HttpUriRequestBase request, Map<String, String> headers) {
    request.setHeader("Accept-Encoding", "gzip");
    request.setHeader("Accept", "*/*");
    headers.forEach(request::setHeader);
    return request;
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      if (header.getValue() != null) {
        String name = header.getName().toLowerCase(Locale.ROOT);
        headers.merge(
            name,
            header.getValue(),
            (one, next) -> RightsHeaders.is(name) ? one + "\n" + next : one);
      }
    }
    return headers;
  }

  private static ExchangeException late(URI url, Duration deadline) {
    return new ExchangeException(
        Kind.DEADLINE, url + " took longer than " + deadline.toMillis() + " ms");
  }

  private ExchangeException failure(URI url, Exception e) {
    Kind kind =
        switch (e) {
          case LimitException limit -> limit.kind();
          case ForbiddenAddressException _ -> Kind.FORBIDDEN_ADDRESS;
          case UnknownHostException _ -> Kind.UNKNOWN_HOST;
          case ConnectTimeoutException _ -> Kind.CONNECT;
          case SocketTimeoutException _, InterruptedIOException _ -> Kind.DEADLINE;
          case SSLException _ -> Kind.TLS;
          case MessageConstraintException _ -> Kind.TOO_LARGE;
          case ConnectionClosedException _, EOFException _, ZipException _ -> Kind.MALFORMED;
          case ConnectException _, NoRouteToHostException _, NoHttpResponseException _ ->
              Kind.CONNECT;
          case SocketException _ -> Kind.CONNECT;
          default -> Kind.MALFORMED;
        };
    return new ExchangeException(kind, url + ": " + e.getMessage());
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }

  private static CloseableHttpClient client(FetchSettings settings, AddressGuard guard) {
    return HttpClients.custom()
        .setConnectionManager(connections(settings, guard))
        .setUserAgent(settings.userAgent())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(settings.deadline()))
                .setResponseTimeout(timeout(settings.deadline()))
                .setProtocolUpgradeEnabled(false)
                .setAuthenticationEnabled(false)
                .build())
        .disableCookieManagement()
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableContentCompression()
        .disableAuthCaching()
        .disableConnectionState()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      FetchSettings settings, AddressGuard guard) {
    Http1Config http1 =
        Http1Config.custom()
            .setMaxHeaderCount(MAX_HEADER_LINES)
            .setMaxLineLength(settings.maxHeader())
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(guard)
        .setMaxConnTotal(MAX_CONNECTIONS)
        .setMaxConnPerRoute(4)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(http1)
                .responseParserFactory(new HeaderCap(settings.maxHeader()))
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout(settings.connectTimeout()))
                .setSocketTimeout(timeout(settings.deadline()))
                .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                .setTimeToLive(TimeValue.ofMinutes(1))
                .build())
        .setDefaultTlsConfig(
            TlsConfig.custom().setHandshakeTimeout(timeout(settings.connectTimeout())).build())
        .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  private static ScheduledThreadPoolExecutor watchdog() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("fetch-watchdog").factory());
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }
}
