// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** RSS and Atom: the names differ, the shape is one. */
final class XmlFeed {

  /** RSS authors come as {@code mail (Name)} or {@code Name <mail>}. */
  private static final Pattern NAME_IN_BRACKETS = Pattern.compile("^\\S+@\\S+\\s+\\(([^()]+)\\)$");

  private static final Pattern NAME_BEFORE_MAIL =
      Pattern.compile("^([^<>@]+)<[^<>\\s]+@[^<>\\s]+>$");

  private XmlFeed() {}

  static FeedReading read(Document document, URI url, List<String> problems) {
    @Nullable Element root = root(document);
    if (root == null) {
      problems.add("neither RSS nor Atom");
      return new FeedReading("", List.of(), List.of(), problems);
    }
    @Nullable Element channel = FeedXml.child(root, "channel");
    Element head = channel == null ? root : channel;
    List<FeedEntry> entries = new ArrayList<>();
    for (Element element : root.getAllElements()) {
      if (FeedXml.isEntry(element)) {
        add(entry(element, head, url), entries, problems);
      }
    }
    return new FeedReading(title(head), entries, List.of(), problems);
  }

  private static @Nullable Element root(Document document) {
    for (Element element : document.getAllElements()) {
      switch (FeedXml.local(element)) {
        case "rss", "feed", "rdf", "channel" -> {
          return element;
        }
        default -> {}
      }
    }
    return null;
  }

  private static void add(
      @Nullable FeedEntry entry, List<FeedEntry> entries, List<String> problems) {
    if (entries.size() == FeedReader.MAX_ENTRIES) {
      if (!problems.contains(tooMany())) {
        problems.add(tooMany());
      }
    } else if (entry == null) {
      problems.add("an entry is empty");
    } else {
      entries.add(entry);
    }
  }

  private static String tooMany() {
    return "only the first " + FeedReader.MAX_ENTRIES + " entries were read";
  }

  private static @Nullable FeedEntry entry(Element entry, Element head, URI document) {
    @Nullable URI url = link(entry, document);
    String title = title(entry);
    String id = FeedXml.text(entry, "guid", "id", "identifier");
    String summary = summary(entry);
    String guid = !id.isEmpty() ? id : url != null ? url.toString() : title + summary;
    if (guid.isEmpty()) {
      return null;
    }
    return new FeedEntry(
        guid,
        url,
        title,
        author(entry, head),
        date(entry, "pubdate", "published", "issued", "date", "created", "updated"),
        date(entry, "updated", "modified", "lastbuilddate"),
        summary);
  }

  private static @Nullable URI link(Element entry, URI document) {
    @Nullable URI fallback = null;
    for (Element link : entry.children()) {
      if (!FeedXml.matches(link, "link")) {
        continue;
      }
      String target = link.hasAttr("href") ? link.attr("href") : link.wholeText();
      @Nullable URI resolved = FeedXml.resolve(document, link, target);
      String rel = link.attr("rel").toLowerCase(Locale.ROOT);
      if (resolved != null && (rel.isEmpty() || rel.equals("alternate"))) {
        return resolved;
      }
      fallback = fallback == null && rel.equals("self") ? resolved : fallback;
    }
    @Nullable URI permanent = permalink(entry, document);
    return permanent == null ? fallback : permanent;
  }

  private static @Nullable URI permalink(Element entry, URI document) {
    @Nullable Element guid = FeedXml.child(entry, "guid");
    if (guid != null && !guid.attr("isPermaLink").equalsIgnoreCase("false")) {
      String text = guid.wholeText().strip();
      return text.startsWith("http") ? FeedXml.resolve(document, guid, text) : null;
    }
    @Nullable String about = entry.hasAttr("rdf:about") ? entry.attr("rdf:about") : null;
    return about == null ? null : FeedXml.resolve(document, entry, about);
  }

  private static String title(Element parent) {
    @Nullable Element title = FeedXml.child(parent, "title");
    return title == null ? "" : plain(title);
  }

  private static String summary(Element entry) {
    for (String name : List.of("summary", "description", "encoded", "content", "body")) {
      @Nullable Element element = direct(entry, name);
      String text = element == null ? "" : plain(element);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static @Nullable Element direct(Element entry, String name) {
    return entry.children().stream()
        .filter(child -> FeedXml.matches(child, name))
        .findFirst()
        .orElse(null);
  }

  /** Atom says with a type whether the content is markup; RSS never does. */
  private static String plain(Element element) {
    boolean inline = !element.children().isEmpty();
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (!inline && (type.equals("text") || type.equals("text/plain"))) {
      return element.wholeText().replaceAll("\\s+", " ").strip();
    }
    boolean packed = element.attr("mode").equals("base64");
    String content = inline ? element.html() : element.wholeText();
    return FeedXml.plain(packed ? unpacked(content) : content);
  }

  /** Atom 0.3 could carry its content in base64. */
  private static String unpacked(String base64) {
    try {
      return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return base64;
    }
  }

  private static @Nullable String author(Element entry, Element head) {
    @Nullable String own = author(entry);
    return own == null ? author(head) : own;
  }

  private static @Nullable String author(Element parent) {
    for (String name : List.of("creator", "author", "dc:creator")) {
      @Nullable Element author = direct(parent, name);
      if (author != null) {
        String given = FeedXml.text(author, "name");
        String text = name(given.isEmpty() ? FeedXml.plain(author.wholeText()) : given);
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return null;
  }

  private static String name(String author) {
    Matcher brackets = NAME_IN_BRACKETS.matcher(author);
    Matcher mail = NAME_BEFORE_MAIL.matcher(author);
    return brackets.matches()
        ? brackets.group(1).strip()
        : mail.matches() ? mail.group(1).strip() : author.strip();
  }

  private static @Nullable Instant date(Element entry, String... names) {
    for (String name : names) {
      @Nullable Instant at = LooseDate.parse(FeedXml.text(entry, name));
      if (at != null) {
        return at;
      }
    }
    return null;
  }
}
