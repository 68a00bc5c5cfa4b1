// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** Gathers the links that may lead to further pages of a text. */
final class FurtherPages {

  private static final int MOST = 50;

  private FurtherPages() {}

  /** What the page calls its next one first, then what is written like its own address. */
  static List<FurtherPage> of(PageIndex page, URI own) {
    List<FurtherPage> found = new ArrayList<>();
    page.links().stream().filter(FurtherPages::isNext).forEach(link -> add(link, true, found));
    page.anchors().stream().filter(FurtherPages::isNext).forEach(link -> add(link, true, found));
    String name = name(own);
    page.anchors().stream()
        .filter(link -> mayBePage(link.attr("href"), name))
        .forEach(link -> add(link, false, found));
    return found;
  }

  /** Cheap, for hundreds of links: the address of a further page holds the name of the first. */
  private static boolean mayBePage(String href, String name) {
    boolean sameName = !name.isEmpty() && href.contains(name);
    return (sameName || href.startsWith("?")) && href.chars().anyMatch(Character::isDigit);
  }

  private static String name(URI own) {
    String path = String.valueOf(own.getRawPath());
    String whole = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String last = whole.substring(whole.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }

  private static boolean isNext(Element link) {
    String rel = link.attr("rel");
    return !rel.isEmpty()
        && List.of(rel.toLowerCase(Locale.ROOT).strip().split("\\s+")).contains("next");
  }

  private static void add(Element link, boolean next, List<FurtherPage> found) {
    try {
      String href = link.absUrl("href");
      int hash = href.indexOf('#');
      URI url = URI.create(hash < 0 ? href : href.substring(0, hash));
      if (found.size() < MOST && url.getHost() != null) {
        found.add(new FurtherPage(url, next));
      }
    } catch (IllegalArgumentException e) {
      // A link that is no URL leads nowhere.
      return;
    }
  }
}
