// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * What a page's site calls itself, so that it is taken neither for a headline nor for an author.
 */
final class SiteName {

  private static final int SHORTEST_LABEL = 4;

  private static final Evaluator LINK = new Evaluator.Tag("a");
  private static final Pattern INDEX =
      Pattern.compile("(?:\\./|/)?index\\.(?:html?|php)", Pattern.CASE_INSENSITIVE);

  private final Set<String> names = new HashSet<>();
  private final String host;

  SiteName(PageIndex page, JsonLd jsonLd) {
    for (String meta :
        new String[] {"og:site_name", "application-name", "apple-mobile-web-app-title"}) {
      add(page.metas().content(meta));
    }
    add(jsonLd.publisher());
    host = host(page);
    add(host);
    int dot = host.lastIndexOf('.');
    add(dot > 0 ? host.substring(0, dot) : "");
    String[] labels = host.split("\\.", -1);
    if (labels.length > 1) {
      names.add(labels[labels.length - 2]);
    }
  }

  /** Whether a text is the site's name and nothing else. */
  boolean is(String text) {
    String key = MainText.key(text);
    return names.contains(key) || names.contains(withoutEnding(text));
  }

  /** Whether a text is little more than the site's name: its newsroom, its owner. */
  boolean isWithin(String text) {
    String key = MainText.key(text);
    return is(text) || names.stream().anyMatch(name -> name.length() >= 5 && key.contains(name));
  }

  /** Whether a link stays on the site, as far as is known. */
  boolean has(Element link) {
    String there = hostOf(link.absUrl("href"));
    String bare = there.startsWith("www.") ? there.substring(4) : there;
    return there.isEmpty()
        || there.endsWith(".invalid")
        || bare.endsWith(host)
        || host.endsWith(bare);
  }

  /** Whether an element is the way to the front page, as a logo is. */
  static boolean leadsHome(Element element) {
    Element link = element.normalName().equals("a") ? element : element.selectFirst(LINK);
    if (link != null) {
      return isHome(link) && link.text().strip().equals(element.text().strip());
    }
    for (Element at = element.parent(); at != null; at = at.parent()) {
      if (at.normalName().equals("a")) {
        return isHome(at);
      }
    }
    return false;
  }

  private static boolean isHome(Element link) {
    String href = link.attr("href").strip();
    if (href.isEmpty()) {
      return false;
    }
    int scheme = href.indexOf("://");
    String rest = scheme >= 0 ? href.substring(scheme + 3) : href;
    int slash = rest.indexOf('/');
    String path =
        scheme < 0 && !rest.startsWith("//") ? rest : slash < 0 ? "" : rest.substring(slash);
    return path.isEmpty() && scheme >= 0
        || path.equals("/")
        || path.equals("./")
        || INDEX.matcher(path).matches();
  }

  private void add(String name) {
    String key = MainText.key(name);
    if (key.length() >= SHORTEST_LABEL) {
      names.add(key);
    }
  }

  /** "Example.com" and "Example" are one name. */
  private static String withoutEnding(String text) {
    int dot = text.lastIndexOf('.');
    boolean ending = dot > 0 && text.length() - dot <= 5 && text.indexOf(' ') < 0;
    return ending ? MainText.key(text.substring(0, dot)) : "";
  }

  private static String host(PageIndex page) {
    for (String address :
        new String[] {page.address(), page.sharedAddress(), page.page().baseUri()}) {
      String host = hostOf(address);
      if (!host.isEmpty() && !host.endsWith(".invalid")) {
        return host.startsWith("www.") ? host.substring(4) : host;
      }
    }
    return "";
  }

  private static String hostOf(String address) {
    try {
      String host = URI.create(address.strip()).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
