// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the picture by which a page wants to be shown: Open Graph, Twitter cards, schema.org. */
final class LeadImage {

  private static final int LONGEST = 2_000;

  private static final List<String> METAS =
      List.of(
          "og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src");

  private LeadImage() {}

  /** Its address, absolute; null where the page names none that can be fetched. */
  static @Nullable URI of(PageIndex page, JsonLd jsonLd) {
    String base = page.page().baseUri();
    return Stream.of(
            METAS.stream().map(page.metas()::content),
            Stream.of(jsonLd.image()),
            page.links().stream().filter(LeadImage::isImage).map(link -> link.attr("href")))
        .flatMap(addresses -> addresses)
        .filter(address -> !address.isBlank())
        .map(address -> absolute(base, address.strip()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean isImage(Element link) {
    return link.attr("rel").equalsIgnoreCase("image_src");
  }

  private static @Nullable URI absolute(String base, String address) {
    String absolute = StringUtil.resolve(base, address).replace(" ", "%20");
    if (absolute.length() > LONGEST || !absolute.startsWith("http")) {
      return null;
    }
    try {
      URI url = new URI(absolute);
      return url.getHost() == null || url.getHost().endsWith(".invalid") ? null : url;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
