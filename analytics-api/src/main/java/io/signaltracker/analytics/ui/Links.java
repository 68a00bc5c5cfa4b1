// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.ui;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides which crawled addresses may become links. A feed can say {@code javascript:} or {@code
 * data:} where it should say where to read on; those stay text.
 */
@Component("links")
public final class Links {

  /** The address where it is http or https with a host and nothing hidden; null otherwise. */
  public @Nullable String safe(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      URI uri = new URI(address);
      return isWeb(uri) ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** The page of an organisation or model. */
  public String entity(String name) {
    return EntityPage.address(name);
  }

  /** The page of a board. */
  public String board(String id) {
    return BoardPage.address(id);
  }

  /** The page of a source. */
  public String source(String id) {
    return "/sources/" + PageAddress.encoded(id).replace("+", "%20");
  }

  /** The host to show beside a link; empty where the address is no link. */
  public String host(@Nullable String address) {
    String safe = safe(address);
    return safe == null ? "" : URI.create(safe).getHost();
  }

  // A user part ("https://bank.example@evil.example/") only ever misleads a reader.
  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && uri.getHost() != null
        && uri.getRawUserInfo() == null;
  }
}
