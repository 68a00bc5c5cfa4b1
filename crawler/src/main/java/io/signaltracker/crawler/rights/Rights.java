// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.rights;

import io.signaltracker.crawler.rights.Signal.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a page: the most restrictive of all that was said. Immutable.
 *
 * <p>Directives are read as search engines document them (noindex, none, nosnippet, max-snippet,
 * noarchive, max-image-preview:none, noimageindex, unavailable_after). A site that reserves text
 * and data mining is believed: such a text is neither kept nor read. Of preferences by purpose only
 * "search" concerns us: nothing is trained or generated here.
 *
 * @param signals what was said that has a meaning for us; directives for other crawlers, or about
 *     links, are left out
 * @param listed false where the page asks not to be kept at all
 * @param maxSnippet how many characters may be shown at a time; -1 for any number
 * @param archivable whether a copy of the page may be archived
 * @param pictured whether its image may be pointed to
 * @param reserved whether text and data mining is reserved
 * @param availableUntil when the page is to be forgotten; null for never
 */
public record Rights(
    List<Signal> signals,
    boolean listed,
    int maxSnippet,
    boolean archivable,
    boolean pictured,
    boolean reserved,
    @Nullable Instant availableUntil) {

  /** What is allowed where nothing is said. */
  public static final Rights ALL = new Rights(List.of(), true, -1, true, true, false, null);

  public Rights {
    signals = List.copyOf(signals);
  }

  /**
   * What follows from signals.
   *
   * @param product our product token; what is said to other crawlers is left out
   */
  public static Rights of(List<Signal> said, String product) {
    if (said.isEmpty()) {
      return ALL;
    }
    Reader reader = new Reader(product);
    said.forEach(reader::read);
    return reader.rights();
  }

  /** What follows from signals that were kept, all of them meant for us. */
  public static Rights ofKept(String lines) {
    return lines.isEmpty() ? ALL : of(Signal.of(lines), "");
  }

  /** Why the page is not to be kept at all; empty where it may be. */
  public Optional<Refusal> refusal(Instant now) {
    if (!listed) {
      return Optional.of(Refusal.NOINDEX);
    }
    boolean past = availableUntil != null && !now.isBefore(availableUntil);
    return past ? Optional.of(Refusal.UNAVAILABLE) : Optional.empty();
  }

  /** Whether any of the text may be shown. */
  public boolean quotable() {
    return maxSnippet != 0 && !reserved;
  }

  /** As much of a text as may be shown at a time, whole characters only. */
  public String shown(String text) {
    if (!quotable()) {
      return "";
    }
    if (maxSnippet < 0 || text.length() <= maxSnippet) {
      return text;
    }
    boolean cutsPair = Character.isHighSurrogate(text.charAt(maxSnippet - 1));
    return text.substring(0, cutsPair ? maxSnippet - 1 : maxSnippet);
  }

  /** Why the text is not shown, or not all of it, for a reader; empty where all of it may be. */
  public String why() {
    if (reserved) {
      return "its publisher reserves text and data mining";
    }
    if (maxSnippet == 0) {
      return "its page asks not to be quoted";
    }
    return maxSnippet < 0 ? "" : "its page asks for quotations of " + maxSnippet + " characters";
  }

  private static final class Reader {

    private final String product;
    private final List<Signal> signals = new ArrayList<>();
    private boolean listed = true;
    private int maxSnippet = -1;
    private boolean archivable = true;
    private boolean pictured = true;
    private boolean reserved;
    private @Nullable Instant until;

    Reader(String product) {
      this.product = product;
    }

    void read(Signal signal) {
      switch (signal.place()) {
        case X_ROBOTS_TAG, META_ROBOTS -> directives(signal);
        case DATA_NOSNIPPET -> limitSnippet(0);
        case TDM_RESERVATION -> reserved |= signal.value().equals("1");
        case CONTENT_USAGE, CONTENT_SIGNAL ->
            listed &= !Preferences.refuses(signal.lowerCase(), "search");
        case TDM_POLICY -> {
          // To be read by people.
        }
      }
      if (signal.place() != Place.X_ROBOTS_TAG && signal.place() != Place.META_ROBOTS) {
        keep(signal);
      }
    }

    private void keep(Signal signal) {
      if (!signal.value().isEmpty() && !signals.contains(signal)) {
        signals.add(signal);
      }
    }

    private void directives(Signal signal) {
      List<String> ours =
          Directives.of(signal.value(), product).stream().filter(this::directive).toList();
      keep(new Signal(signal.place(), String.join(", ", ours)));
    }

    /** Whether it means anything for us. */
    private boolean directive(String directive) {
      return switch (directive) {
        case "noindex", "none" -> {
          listed = false;
          yield true;
        }
        case "nosnippet" -> limitSnippet(0);
        case "noarchive", "nocache" -> {
          archivable = false;
          yield true;
        }
        case "noimageindex", "max-image-preview:none" -> {
          pictured = false;
          yield true;
        }
        default -> valued(directive);
      };
    }

    private boolean valued(String directive) {
      if (directive.startsWith("max-snippet:")) {
        return limitSnippet(number(directive.substring("max-snippet:".length())));
      }
      Instant named = Directives.until(directive);
      if (named != null && (until == null || named.isBefore(until))) {
        until = named;
      }
      return named != null;
    }

    private boolean limitSnippet(int characters) {
      if (characters >= 0 && (maxSnippet < 0 || characters < maxSnippet)) {
        maxSnippet = characters;
      }
      return characters >= 0;
    }

    /** -1, which is no limit, also for what is no number. */
    private static int number(String text) {
      try {
        return Integer.parseInt(text.strip());
      } catch (NumberFormatException e) {
        return -1;
      }
    }

    Rights rights() {
      // A copy is what a reservation is about.
      return new Rights(
          signals,
          listed,
          maxSnippet,
          archivable && listed && !reserved,
          pictured,
          reserved,
          until);
    }
  }
}
