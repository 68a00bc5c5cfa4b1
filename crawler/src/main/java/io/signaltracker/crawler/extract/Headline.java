// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds the headline that readers see: among the headings the one most like what the page declares
 * of itself, else what it declares, less the site's name.
 */
final class Headline {

  private static final int MAX_LENGTH = 500;
  private static final int MAX_HEADINGS = 60;
  private static final int SHORTEST_TAIL = 12;
  private static final int LONGEST_HEADING = 300;

  /** A heading this much like the declared titles is the headline beyond doubt. */
  private static final double ALIKE = 0.3;

  /** Below a first-level heading, only one that repeats a declared title counts. */
  private static final double THE_SAME = 0.6;

  private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside", "dialog");

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+(?:[|\\-–—·•:»«›/]|::|>>|<<|\\|\\|)\\s+|\\s*\\|\\s*|(?<=\\p{IsHan}|！|？|。)[-_–—](?=\\p{IsHan})");

  private static final Pattern LEADING_DATE =
      Pattern.compile("^\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}\\s*[-–—:|]\\s+");

  private final PageIndex page;
  private final SiteName site;
  private final List<String> declared;
  private final List<Set<String>> told;

  Headline(PageIndex page, JsonLd jsonLd, SiteName site) {
    this.page = page;
    this.site = site;
    this.declared =
        Stream.of(
                Metas.plain(jsonLd.text("headline")),
                page.metas().content("og:title"),
                page.metas().content("twitter:title"),
                page.metas().content("title"),
                page.metas().content("dc.title"),
                Metas.plain(page.page().title()))
            .map(title -> title.substring(0, Math.min(title.length(), MAX_LENGTH)))
            .filter(title -> !title.isEmpty() && !site.is(title))
            .distinct()
            .toList();
    this.told = declared.stream().flatMap(Headline::told).distinct().toList();
  }

  /** Plain text; empty where the page has none. */
  String text() {
    String shown = shown();
    String found = shown.isEmpty() ? declared() : shown;
    String bare = LEADING_DATE.matcher(found).replaceFirst("");
    return bare.length() > MAX_LENGTH ? bare.substring(0, MAX_LENGTH) : bare;
  }

  private String shown() {
    String best = mostAlike(texts(page.headings().stream()), ALIKE);
    if (best.isEmpty()) {
      best = mostAlike(texts(page.titled().stream().filter(Headline::isOfText)), THE_SAME);
    }
    if (best.isEmpty()) {
      best = only(texts(page.annotated().stream().filter(Headline::isMarked)));
    }
    return best.isEmpty()
        ? only(texts(page.headings().stream().filter(Headline::isOfText)))
        : withoutKicker(best);
  }

  private static boolean isMarked(Element element) {
    return element.attr("itemprop").equals("headline") && isOfText(element);
  }

  private static boolean isOfText(Element heading) {
    for (Element at = heading.parent(); at != null; at = at.parent()) {
      if (FURNITURE.contains(at.normalName())) {
        return false;
      }
    }
    return true;
  }

  private List<String> texts(Stream<Element> headings) {
    return headings
        .limit(MAX_HEADINGS)
        .filter(heading -> !SiteName.leadsHome(heading))
        .map(heading -> Metas.plain(heading.text()))
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_HEADING && !site.is(text))
        .distinct()
        .toList();
  }

  private String mostAlike(List<String> headings, double enough) {
    String best = "";
    double most = enough;
    for (String heading : headings) {
      Set<String> words = words(heading);
      double alike = told.stream().mapToDouble(title -> shared(words, title)).max().orElse(0);
      if (alike > most) {
        best = heading;
        most = alike;
      }
    }
    return best;
  }

  /** The heading that stands alone, unless it is a word, as sections have. */
  private String only(List<String> headings) {
    boolean telling =
        headings.size() == 1 && (declared.isEmpty() || words(headings.getFirst()).size() > 1);
    return telling ? headings.getFirst() : "";
  }

  /**
   * A date or a topic may stand over the headline in the same heading; what the page declares ends
   * it off. A topic with a colon is part of the sentence.
   */
  private String withoutKicker(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    for (String title : declared) {
      for (String part : parts(title)) {
        int at = lower.length() - part.length();
        boolean tail =
            at > 0
                && part.length() >= SHORTEST_TAIL
                && lower.endsWith(part.toLowerCase(Locale.ROOT))
                && !isDeclared(heading.substring(0, at));
        if (tail) {
          return heading.substring(at);
        }
      }
    }
    return heading;
  }

  /** With its colon or dash, since without one it may be a topic of its own. */
  private boolean isDeclared(String front) {
    String bare = front.strip();
    boolean joined = !bare.isEmpty() && ":-–—".indexOf(bare.charAt(bare.length() - 1)) >= 0;
    return joined
        && declared.stream()
            .anyMatch(title -> title.startsWith(bare.substring(0, bare.length() - 1).strip()));
  }

  private static List<String> parts(String title) {
    List<String> parts = new ArrayList<>(List.of(title));
    parts.addAll(List.of(SEPARATOR.split(title, -1)));
    return parts;
  }

  /** The words of a title, whole and of each part that is long enough to be a title itself. */
  private static Stream<Set<String>> told(String title) {
    Stream<Set<String>> parts =
        Stream.of(SEPARATOR.split(title, -1)).map(Headline::words).filter(part -> part.size() > 2);
    return Stream.concat(Stream.of(words(title)), parts);
  }

  /** How much of their words two titles share. */
  private static double shared(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return one.isEmpty() || other.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !Character.isLetterOrDigit(lower.charAt(i))) {
        if (i > start) {
          words.add(lower.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private String declared() {
    return declared.stream().findFirst().map(this::withoutSite).orElse("");
  }

  /** Many titles end, and a few begin, with the site's own name after a bar or a dash. */
  private String withoutSite(String title) {
    List<String> parts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    var separator = SEPARATOR.matcher(title);
    int from = 0;
    while (separator.find()) {
      parts.add(title.substring(from, separator.start()));
      ends.add(separator.start());
      from = separator.end();
    }
    if (parts.isEmpty()) {
      return title;
    }
    String last = title.substring(from);
    String front = title.substring(0, ends.getLast());
    if (site.is(last) || words(last).size() <= words(front).size() && !last.isEmpty()) {
      return withoutSite(front);
    }
    return site.is(parts.getFirst())
        ? title
            .substring(title.indexOf(parts.get(0)) + parts.get(0).length())
            .replaceFirst("^[^\\p{L}\\p{N}]+", "")
        : title;
  }
}
