// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.fetch;

import io.signaltracker.crawler.fetch.FetchResult.Failed;
import io.signaltracker.crawler.fetch.FetchResult.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs in to the sites that the operator has credentials for: fetches a token when there is none
 * that lasts, and keeps it in memory only. Thread-safe; one sign-in at a time.
 */
final class SiteTokens {

  /** A token is renewed so long before it ends. */
  private static final Duration EARLY = Duration.ofMinutes(1);

  private static final Duration UNSAID = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** How soon a refused sign-in is tried again. */
  private static final Duration RETRY = Duration.ofMinutes(10);

  private final List<ClientCredentials> credentials;
  private final SignIn signIn;
  private final Clock clock;
  private final Map<ClientCredentials, Token> tokens = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();

  /** Posts a form and gives the answer. */
  @FunctionalInterface
  interface SignIn {
    Answer post(URI url, Map<String, String> headers, String form)
        throws ExchangeException, InterruptedException;
  }

  private record Token(String value, Instant until) {}

  SiteTokens(List<ClientCredentials> credentials, SignIn signIn, Clock clock) {
    this.credentials = List.copyOf(credentials);
    this.signIn = signIn;
    this.clock = clock;
  }

  /**
   * The {@code Authorization} that a request to this address carries; null for none.
   *
   * @throws ExchangeException where the site does not hand out a token
   */
  @Nullable String authorization(URI url) throws ExchangeException, InterruptedException {
    ClientCredentials mine = of(url);
    return mine == null ? null : "Bearer " + token(mine).value();
  }

  /** Takes a token for spent that the site has refused; whether there was one. */
  boolean refused(URI url) throws InterruptedException {
    ClientCredentials mine = of(url);
    lock.lockInterruptibly();
    try {
      return mine != null && tokens.remove(mine) != null;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable ClientCredentials of(URI url) {
    for (ClientCredentials one : credentials) {
      if (SiteKeys.origin(URI.create(one.origin())).equals(SiteKeys.origin(url))) {
        return one;
      }
    }
    return null;
  }

  private Token token(ClientCredentials mine) throws ExchangeException, InterruptedException {
    lock.lockInterruptibly();
    try {
      Token known = tokens.get(mine);
      if (known == null || !clock.instant().isBefore(known.until())) {
        known = fresh(mine);
        tokens.put(mine, known);
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  private Token fresh(ClientCredentials mine) throws ExchangeException, InterruptedException {
    String pair = mine.id() + ":" + mine.secret();
    String basic =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    Answer answer =
        signIn.post(mine.tokens(), Map.of("Authorization", basic), "grant_type=client_credentials");
    if (!answer.isSuccess()) {
      throw refusal(mine, "answered " + answer.status() + ", check the id and the secret");
    }
    return token(mine, answer);
  }

  private Token token(ClientCredentials mine, Answer answer) throws ExchangeException {
    try {
      JsonNode json = JsonMapper.shared().readTree(answer.body());
      String value = json.path("access_token").asString("");
      if (!value.isBlank() && value.chars().allMatch(c -> c >= 0x21 && c <= 0x7E)) {
        return new Token(value, clock.instant().plus(lasts(json)));
      }
    } catch (JacksonException e) {
      throw refusal(mine, "answered no JSON");
    }
    throw refusal(mine, "answered without an access_token");
  }

  private static Duration lasts(JsonNode json) {
    long seconds = json.path("expires_in").asLong(UNSAID.toSeconds());
    Duration said = Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST.toSeconds()));
    return said.compareTo(EARLY) > 0 ? said.minus(EARLY) : Duration.ZERO;
  }

  /** Worth another try, but not at once: the operator may mend it. */
  private static ExchangeException refusal(ClientCredentials mine, String why) {
    return new ExchangeException(
        new Failed(Kind.THROTTLED, "signing in: " + mine.tokens() + " " + why, RETRY));
  }
}
