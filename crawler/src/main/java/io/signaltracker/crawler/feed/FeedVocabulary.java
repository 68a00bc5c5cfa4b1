// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import io.signaltracker.crawler.datafile.DataFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Names an element by its vocabulary, whatever prefix the feed gave that. */
final class FeedVocabulary {

  /** The name of what belongs to no vocabulary that is read. */
  static final String FOREIGN = "";

  /** Stands in the data file for the feed formats themselves, whose elements have no prefix. */
  private static final String CORE = "-";

  /** What jsoup says where a prefix is not declared. */
  private static final String UNDECLARED = "http://www.w3.org/xml/1998/namespace";

  private static final Set<String> VOCABULARIES = new HashSet<>();
  private static final Map<String, String> NAMESPACES = namespaces();

  private FeedVocabulary() {}

  /** Such as {@code title} or {@code dc:title}, in lower case; {@link #FOREIGN} for an unknown. */
  static String name(Element element) {
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    String vocabulary = vocabulary(element);
    return switch (vocabulary) {
      case CORE -> local;
      case FOREIGN -> FOREIGN;
      default -> vocabulary + ":" + local;
    };
  }

  private static String vocabulary(Element element) {
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    String namespace = namespace(element);
    String declared = NAMESPACES.get(namespace);
    if (declared != null) {
      return declared;
    }
    if (prefix.isEmpty()) {
      return namespace.equals(UNDECLARED) || namespace.equals(outermost(element)) ? CORE : FOREIGN;
    }
    return VOCABULARIES.contains(prefix) ? prefix : FOREIGN;
  }

  /** A feed in a namespace of its own is still a feed; an unknown island within it is not. */
  private static String outermost(Element element) {
    Element root = element.root().firstElementChild();
    return root == null ? UNDECLARED : namespace(root);
  }

  private static String namespace(Element element) {
    return bare(element.tag().namespace());
  }

  private static String bare(String namespace) {
    String lower = namespace.strip().toLowerCase(Locale.ROOT);
    boolean closed = lower.endsWith("/") || lower.endsWith("#");
    return closed ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static Map<String, String> namespaces() {
    Map<String, String> namespaces = new HashMap<>();
    for (String line : DataFile.lines(FeedVocabulary.class, "vocabularies.txt")) {
      String[] parts = line.split("\\s+");
      VOCABULARIES.add(parts[0]);
      Arrays.stream(parts).skip(1).forEach(uri -> namespaces.put(uri, parts[0]));
    }
    return Map.copyOf(namespaces);
  }
}
