// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.api;

import io.signaltracker.analytics.api.problems.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets analysts decide and nobody else: whoever has the token of {@code
 * signaltracker.analyst.token} or, where none is set, whoever sits at this machine. A page of
 * another site can do neither by way of an analyst's browser. Thread-safe.
 */
@Component
public final class AnalystGuard {

  private static final String BEARER = "Bearer ";
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final @Nullable String token;

  public AnalystGuard(@Value("${signaltracker.analyst.token:#{null}}") @Nullable String token) {
    this.token = token == null || token.isBlank() ? null : token;
  }

  /** Whether a token is asked for. */
  public boolean asksForToken() {
    return token != null;
  }

  /**
   * Checks a request of a program, which has the token in its {@code Authorization} header.
   *
   * @throws Refused where it may not decide
   */
  public void check(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    check(
        request,
        header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : null);
  }

  /**
   * Checks a request.
   *
   * @param given the token that it came with; null for none
   * @throws Refused where it may not decide
   */
  public void check(HttpServletRequest request, @Nullable String given) {
    if (isOfAnotherSite(request)) {
      throw forbidden("Decisions are taken on the pages of Signal Tracker, not of another site");
    }
    if (token == null) {
      checkIsHere(request);
    } else if (given == null || !isSame(token, given)) {
      throw new Refused(
          401,
          "token-needed",
          "Not an analyst",
          "Send the value of signaltracker.analyst.token as 'Authorization: Bearer TOKEN'");
    }
  }

  private static boolean isOfAnotherSite(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    return (site != null && !OWN_SITE.contains(site))
        || (origin != null && !isHost(origin, request.getHeader("Host")));
  }

  private static boolean isHost(String origin, @Nullable String host) {
    try {
      return URI.create(origin).getAuthority() != null
          && URI.create(origin).getAuthority().equals(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Behind a proxy everybody seems to be here; a foreign name for this machine is a trick. */
  private static void checkIsHere(HttpServletRequest request) {
    boolean relayed =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    if (relayed || !isLoopback(request.getRemoteAddr()) || !HERE.contains(name(request))) {
      throw forbidden(
          "Without signaltracker.analyst.token decisions are taken at this machine only; set it to"
              + " let others decide");
    }
  }

  private static String name(HttpServletRequest request) {
    return request.getServerName();
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean isSame(String token, String given) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Refused forbidden(String detail) {
    return new Refused(403, "not-an-analyst", "Not an analyst", detail);
  }
}
