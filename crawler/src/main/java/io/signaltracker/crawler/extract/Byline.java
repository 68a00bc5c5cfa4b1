// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a page: by the first of an ordered list of places that names somebody other than the
 * site itself.
 */
final class Byline {

  private static final int MAX_ELEMENTS = 400;
  private static final int LONGEST = 150;
  private static final int MAX_BLOCKS = 400;
  private static final int NEAR = 700;

  private static final List<String> METAS = DataFile.lines(Byline.class, "author-metas.txt");
  private static final Set<String> NAMED =
      Set.copyOf(DataFile.lines(Byline.class, "author-words.txt"));
  private static final Set<String> NOT_NAMED =
      Set.copyOf(DataFile.lines(Byline.class, "no-author-words.txt"));

  private static final Set<String> ELSEWHERE =
      Set.of("comment", "comments", "related", "teaser", "teasers", "sidebar", "widget");

  /** What schema.org calls works that a page speaks of. */
  private static final Set<String> OTHER_WORKS =
      Set.of("citation", "comment", "review", "mentions");

  private static final Evaluator NAMES_WITHIN =
      QueryParser.parse("a[href]:not([rel~=tag]), .fn, [class*=name]");
  private static final Evaluator NAME_OF = QueryParser.parse("[itemprop=name]");
  private static final Set<String> FOOT = Set.of("footer", "nav");
  private static final List<String> PROFILES =
      List.of(
          "/author/",
          "/authors/",
          "/autor/",
          "/autoren/",
          "/auteur/",
          "/profil/",
          "/people/",
          "/staff/",
          "/redaktion/",
          "/members/",
          "/user/");

  private final PageIndex page;
  private final Blocks blocks;
  private final NameWords words;
  private final JsonLd jsonLd;
  private final SiteName site;
  private final String title;

  Byline(
      PageIndex page, Blocks blocks, NameWords words, JsonLd jsonLd, SiteName site, String title) {
    this.page = page;
    this.blocks = blocks;
    this.words = words;
    this.jsonLd = jsonLd;
    this.site = site;
    this.title = MainText.key(title);
  }

  /** Names joined by commas; null where nobody is named. */
  @Nullable String text() {
    List<String> weak = List.of();
    List<Supplier<List<String>>> places =
        List.of(
            this::inJsonLd,
            this::inMetas,
            this::inMicrodata,
            this::inNamedElements,
            this::inText,
            this::inProfileLinks);
    for (Supplier<List<String>> place : places) {
      List<String> names = place.get();
      if (!names.isEmpty() && !(names.size() == 1 && site.isWithin(names.getFirst()))) {
        return String.join(", ", names);
      }
      weak = weak.isEmpty() ? names : weak;
    }
    return weak.isEmpty() ? null : String.join(", ", weak);
  }

  private List<String> inJsonLd() {
    Set<String> names = new LinkedHashSet<>();
    jsonLd.authors().forEach(author -> names.addAll(names(author)));
    return List.copyOf(names);
  }

  private List<String> inMetas() {
    for (String name : METAS) {
      Set<String> names = new LinkedHashSet<>();
      page.metas().ofPage(name).forEach(content -> names.addAll(names(content)));
      if (!names.isEmpty()) {
        return List.copyOf(names);
      }
    }
    // What a shared link shows as a label and its value.
    return AuthorNames.opener(page.metas().content("twitter:label1") + " ") > 0
        ? names(page.metas().content("twitter:data1"))
        : List.of();
  }

  private List<String> inMicrodata() {
    List<Element> authors = page.annotated().stream().filter(Byline::isAuthor).toList();
    for (List<Element> elements :
        List.of(
            authors.stream().flatMap(author -> author.select(NAME_OF).stream()).toList(),
            authors,
            page.annotated().stream().filter(Byline::isRelAuthor).toList(),
            page.annotated().stream().filter(e -> e.normalName().equals("byline")).toList())) {
      List<String> names = firstAndBeside(elements.stream().limit(MAX_ELEMENTS).toList());
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static boolean isAuthor(Element element) {
    return element.attr("itemprop").strip().equalsIgnoreCase("author");
  }

  private static boolean isRelAuthor(Element element) {
    return (" " + element.attr("rel").toLowerCase(Locale.ROOT) + " ").contains(" author ");
  }

  /** The names in the first element that has any, and in its like beside it. */
  private List<String> firstAndBeside(List<Element> elements) {
    Element first = null;
    Set<String> names = new LinkedHashSet<>();
    for (Element element : elements) {
      boolean beside = first == null || isBeside(element, first);
      List<String> found = beside && !isElsewhere(element) ? inside(element) : List.of();
      found.stream().filter(name -> names.stream().noneMatch(name::contains)).forEach(names::add);
      first = first == null && !found.isEmpty() ? element : first;
    }
    return List.copyOf(names);
  }

  private static boolean isBeside(Element element, Element first) {
    Element one = element.parent();
    Element other = first.parent();
    return one == other
        || one != null
            && other != null
            && one.parent() == other.parent()
            && one.normalName().equals(other.normalName())
            && !one.normalName().equals("div");
  }

  private static String shown(Element element) {
    String text = element.text();
    return text.length() > LONGEST ? "" : text;
  }

  /** The first element whose name speaks of an author, and its like beside it. */
  private List<String> inNamedElements() {
    return firstAndBeside(page.named().stream().filter(this::namesAuthor).toList());
  }

  /** Links within a byline are the names; without any, its text holds them. */
  private List<String> inside(Element element) {
    if (element.hasAttr("content")) {
      return names(element.attr("content"));
    }
    if (shown(element).isEmpty()) {
      return List.of();
    }
    Set<String> linked = new LinkedHashSet<>();
    for (Element link : element.select(NAMES_WITHIN)) {
      if (link != element) {
        List<String> names = names(shown(link));
        boolean known = linked.stream().anyMatch(names::contains);
        if (!known) {
          linked.addAll(names);
        }
      }
    }
    return linked.isEmpty() ? names(shown(element)) : List.copyOf(linked);
  }

  private boolean namesAuthor(Element element) {
    Set<String> own = words.of(element);
    return !Collections.disjoint(own, NAMED) && Collections.disjoint(own, NOT_NAMED);
  }

  /** In comments, lists of other articles, or furniture; what holds a headline is none of these. */
  private boolean isElsewhere(Element element) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      boolean furniture =
          at.normalName().equals("nav")
              || at.normalName().equals("aside")
              || OTHER_WORKS.contains(at.attr("itemprop"));
      if (!furniture && page.holdsHeading(at)) {
        return false;
      }
      if (furniture || !Collections.disjoint(words.of(at), ELSEWHERE)) {
        return true;
      }
    }
    return false;
  }

  /** "By Somebody" in a line of its own, close to the headline. */
  private List<String> inText() {
    List<Block> list = blocks.list();
    int headline = headline(list);
    int end = Math.min(list.size(), headline + MAX_BLOCKS);
    int read = 0;
    for (int i = Math.max(0, headline - 3); i < end && read < NEAR; i++) {
      String text = list.get(i).text();
      read += text.length();
      if (text.length() <= LONGEST && !list.get(i).isHeading()) {
        int opener = AuthorNames.opener(text);
        List<String> names = opener > 0 ? named(text.substring(opener)) : List.of();
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  private int headline(List<Block> list) {
    for (int i = 0; i < list.size() && !title.isEmpty(); i++) {
      if (list.get(i).isHeading() && MainText.key(list.get(i).text()).contains(title)) {
        return i;
      }
    }
    return 0;
  }

  /** In running text only what is written like a name is one. */
  private List<String> named(String text) {
    String bare = text.strip();
    boolean capital =
        !bare.isEmpty()
            && !Character.isLowerCase(bare.codePointAt(0))
            && !Character.isDigit(bare.charAt(0));
    List<String> names = capital ? names(text) : List.of();
    boolean alike = names.stream().allMatch(name -> name.split(" ", -1).length <= 4);
    return alike ? names : List.of();
  }

  private List<String> inProfileLinks() {
    for (Element link : page.anchors()) {
      if (PROFILES.stream().noneMatch(link.attr("href")::contains)) {
        continue;
      }
      boolean outside = isIn(link, FOOT) || isElsewhere(link) || !site.has(link);
      List<String> names = outside ? List.of() : named(shown(link));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static boolean isIn(Element element, Set<String> tags) {
    for (Element at = element; at != null; at = at.parent()) {
      if (tags.contains(at.normalName())) {
        return true;
      }
    }
    return false;
  }

  /** A headline set where an author should stand is none. */
  private List<String> names(String text) {
    return AuthorNames.of(text, site).stream()
        .filter(name -> name.length() < 20 || !title.contains(MainText.key(name)))
        .toList();
  }
}
