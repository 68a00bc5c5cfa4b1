// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.fetch.FetchSettings;
import io.signaltracker.crawler.rights.Signal;
import io.signaltracker.crawler.rights.Signal.Place;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: its URL, its language, what may be done with it. */
final class PageMetadata {

  /** The name that a {@code meta} element for us alone has. */
  private static final String CRAWLER = FetchSettings.PRODUCT.toLowerCase(Locale.ROOT);

  private static final Pattern SUBTAGS = Pattern.compile("[-_,]");

  private final PageIndex page;

  PageMetadata(PageIndex page) {
    this.page = page;
  }

  /** Declared language as a primary tag; null where the page declares none. */
  @Nullable String language() {
    Element html = page.page().firstElementChild();
    for (String declared :
        List.of(
            html == null ? "" : html.attr("lang"),
            html == null ? "" : html.attr("xml:lang"),
            page.metas().content("content-language"),
            page.metas().content("og:locale"))) {
      String primary = SUBTAGS.split(declared.strip().toLowerCase(Locale.ROOT), 2)[0];
      if (isTag(primary)) {
        return primary;
      }
    }
    return null;
  }

  private static boolean isTag(String primary) {
    return (primary.length() == 2 || primary.length() == 3)
        && primary.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** The {@code rel=canonical} link; empty where there is none. */
  String canonical() {
    return page.address();
  }

  /** The address that the page wants to be shared by; empty where it names none. */
  String shared() {
    return page.sharedAddress();
  }

  /** What the page says of what may be done with it. */
  List<Signal> signals() {
    return Stream.of(
            signals("robots", Place.META_ROBOTS),
            signals(CRAWLER, Place.META_ROBOTS),
            signals("tdm-reservation", Place.TDM_RESERVATION),
            signals("tdm-policy", Place.TDM_POLICY))
        .flatMap(List::stream)
        .toList();
  }

  private List<Signal> signals(String name, Place place) {
    return page.metas().ofPage(name).stream().map(value -> new Signal(place, value)).toList();
  }
}
