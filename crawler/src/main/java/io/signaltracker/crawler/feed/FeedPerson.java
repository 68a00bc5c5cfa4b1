// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.feed;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Who wrote; each part empty where it is not said.
 *
 * @param written as the feed writes it, the address in brackets after the name
 */
public record FeedPerson(String written, String name, String email, String href) {

  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}+@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");

  /** The name, or whatever is written where there is none. */
  public String shown() {
    return name.isEmpty() ? written : name;
  }

  /** Atom has an element for each part; RSS one text with the name, the address or both. */
  static FeedPerson read(Element element, URI document) {
    FoundFields parts = FeedElements.PERSON.in(element);
    String name = parts.text(FeedField.NAME);
    String email = parts.text(FeedField.EMAIL);
    String href = parts.text(FeedField.HREF);
    if (name.isEmpty() && email.isEmpty() && href.isEmpty()) {
      return ofText(FeedMarkup.guessed(element.wholeText(), document).plain());
    }
    return of(name, email, FeedBase.absolute(FeedBase.of(document, element), href));
  }

  static FeedPerson of(String name, String email, String href) {
    String written = email.isEmpty() ? name : name.isEmpty() ? email : name + " (" + email + ")";
    return new FeedPerson(written, name, email, href);
  }

  static FeedPerson ofText(String text) {
    Matcher email = EMAIL.matcher(text.length() > 1000 ? text.substring(0, 1000) : text);
    if (!email.find()) {
      return new FeedPerson(text, text, "", "");
    }
    String rest = text.substring(0, email.start()) + text.substring(email.end());
    String name = rest.replace("()", "").replace("<>", "").replace("mailto:", "").strip();
    boolean inBrackets = name.startsWith("(") && name.endsWith(")");
    return new FeedPerson(
        text, inBrackets ? name.substring(1, name.length() - 1).strip() : name, email.group(), "");
  }
}
