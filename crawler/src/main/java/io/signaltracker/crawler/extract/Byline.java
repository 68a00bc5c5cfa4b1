// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
  private static final Set<String> OTHER_WORKS = Set.of("citation", "comment", "review", "mentions");

  private static final String PROFILE =
      "a[href*=/author/], a[href*=/authors/], a[href*=/autor/], a[href*=/autoren/], a[href*=/auteur/],"
          + " a[href*=/profil/], a[href*=/people/], a[href*=/staff/], a[href*=/redaktion/], a[href*=/members/], a[href*=/user/]";

  private final Document page;
  private final JsonLd jsonLd;
  private final SiteName site;
  private final String title;

  Byline(Document page, JsonLd jsonLd, SiteName site, String title) {
    this.page = page;
    this.jsonLd = jsonLd;
    this.site = site;
    this.title = MainText.key(title);
  }

  /** Names joined by commas; null where nobody is named. */
  @Nullable String text() {
    List<String> weak = List.of();
    List<Supplier<List<String>>> places =
        List.of(this::inJsonLd, this::inMetas, this::inMicrodata, this::inNamedElements, this::inText, this::inProfileLinks);
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
      for (Element meta : page.select("meta[content]:not([itemprop])")) {
        if (Metas.name(meta).replace(':', '.').equals(name)) {
          names.addAll(names(meta.attr("content")));
        }
      }
      if (!names.isEmpty()) {
        return List.copyOf(names);
      }
    }
    // What a shared link shows as a label and its value.
    return AuthorNames.opener(Metas.content(page, "twitter:label1") + " ") > 0
        ? names(Metas.content(page, "twitter:data1"))
        : List.of();
  }

  private List<String> inMicrodata() {
    for (String selector :
        List.of("[itemprop=author] [itemprop=name]", "[itemprop=author]", "[rel~=author]", "byline")) {
      List<String> names =
          firstAndBeside(page.select(selector).stream().limit(MAX_ELEMENTS).toList());
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
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
    return one == other || one != null && other != null && one.parent() == other.parent() && one.normalName().equals(other.normalName()) && !one.normalName().equals("div");
  }

  private static String shown(Element element) {
    String text = element.text();
    return text.length() > LONGEST ? "" : text;
  }

  /** The first element whose name speaks of an author, and its like beside it. */
  private List<String> inNamedElements() {
    return firstAndBeside(
        page.body().select("[class], [id]").stream().filter(Byline::namesAuthor).toList());
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
    for (Element link : element.select("a[href]:not([rel~=tag]), .fn, [class*=name]")) {
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

  private static boolean namesAuthor(Element element) {
    Set<String> words = Boilerplate.nameWords(element.className() + " " + element.id());
    return words.stream().anyMatch(NAMED::contains) && words.stream().noneMatch(NOT_NAMED::contains);
  }

  /** In comments, lists of other articles, or furniture; what holds a headline is none of these. */
  private static boolean isElsewhere(Element element) {
    for (Element at = element.parent(); at != null; at = at.parent()) {
      boolean furniture =
          at.normalName().equals("nav")
              || at.normalName().equals("aside")
              || OTHER_WORKS.contains(at.attr("itemprop"));
      if (!furniture && at.selectFirst("h1") != null) {
        return false;
      }
      if (furniture || Boilerplate.nameWords(at.className() + " " + at.id()).stream().anyMatch(ELSEWHERE::contains)) {
        return true;
      }
    }
    return false;
  }

  /** "By Somebody" in a line of its own, close to the headline. */
  private List<String> inText() {
    List<Block> blocks = Blocks.of(page.body());
    int headline = headline(blocks);
    int read = 0;
    for (int i = Math.max(0, headline - 3); i < Math.min(blocks.size(), headline + MAX_BLOCKS) && read < NEAR; i++) {
      String text = blocks.get(i).text();
      read += text.length();
      if (text.length() <= LONGEST && !blocks.get(i).isHeading()) {
        int opener = AuthorNames.opener(text);
        List<String> names = opener > 0 ? named(text.substring(opener)) : List.of();
        if (!names.isEmpty()) {
          return names;
        }
      }
    }
    return List.of();
  }

  private int headline(List<Block> blocks) {
    for (int i = 0; i < blocks.size() && !title.isEmpty(); i++) {
      if (blocks.get(i).isHeading() && MainText.key(blocks.get(i).text()).contains(title)) {
        return i;
      }
    }
    return 0;
  }

  /** In running text only what is written like a name is one. */
  private List<String> named(String text) {
    String bare = text.strip();
    boolean capital = !bare.isEmpty() && !Character.isLowerCase(bare.codePointAt(0)) && !Character.isDigit(bare.charAt(0));
    List<String> names = capital ? names(text) : List.of();
    boolean alike = names.stream().allMatch(name -> name.split(" ", -1).length <= 4);
    return alike ? names : List.of();
  }

  private List<String> inProfileLinks() {
    for (Element link : page.select(PROFILE).stream().limit(MAX_ELEMENTS).toList()) {
      boolean outside = link.closest("footer, nav") != null || isElsewhere(link) || !site.has(link);
      List<String> names = outside ? List.of() : named(shown(link));
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** A headline set where an author should stand is none. */
  private List<String> names(String text) {
    return AuthorNames.of(text, site).stream()
        .filter(name -> name.length() < 20 || !title.contains(MainText.key(name)))
        .toList();
  }
}
