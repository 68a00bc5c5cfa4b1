// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.rights;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The directives of a robots header or {@code meta} element that are meant for us, in lower case:
 * those without a crawler's name, and those after ours.
 *
 * <p>A name holds until the next one, as in {@code "noarchive, otherbot: noindex, nofollow"}. The
 * date of {@code unavailable_after} may hold a comma of its own.
 */
final class Directives {

  private static final int MOST = 50;

  private static final String UNTIL = "unavailable_after";

  private static final Set<String> VALUED =
      Set.of(UNTIL, "max-snippet", "max-image-preview", "max-video-preview");

  private final List<String> found = new ArrayList<>();
  private final String product;
  private boolean forUs = true;

  private Directives(String product) {
    this.product = product.toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a value.
   *
   * @param product the crawler's product token, in any case
   */
  static List<String> of(String value, String product) {
    Directives directives = new Directives(product);
    String[] parts = value.toLowerCase(Locale.ROOT).split("[,;]", MOST);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      boolean cutDate = isUntil(part) && i + 1 < parts.length && Moments.isDayName(after(part));
      directives.add(cutDate ? part + ", " + parts[++i].strip() : part);
    }
    return directives.found;
  }

  private void add(String part) {
    int colon = part.indexOf(':');
    String name = colon < 0 ? "" : part.substring(0, colon).strip();
    if (colon >= 0 && !VALUED.contains(name)) {
      forUs = name.equals(product) || name.equals("*");
      add(part.substring(colon + 1).strip());
    } else if (forUs && !part.isEmpty()) {
      if (colon >= 0) {
        found.add(name + ":" + after(part));
      } else {
        // Webmasters part them by blanks too.
        found.addAll(List.of(part.split("\\s+")));
      }
    }
  }

  private static boolean isUntil(String part) {
    return part.contains(UNTIL + ":") || part.contains(UNTIL + " :");
  }

  private static String after(String part) {
    int at = part.indexOf(UNTIL);
    return part.substring(part.indexOf(':', Math.max(at, 0)) + 1).strip();
  }

  /** The moment that an {@code unavailable_after} names; null for any other directive. */
  static @Nullable Instant until(String directive) {
    return directive.startsWith(UNTIL + ":") ? Moments.of(after(directive)) : null;
  }
}
