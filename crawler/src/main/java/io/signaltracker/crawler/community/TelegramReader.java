// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import io.signaltracker.crawler.community.ForumPage.Found;
import io.signaltracker.crawler.fetch.FetchedPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jsoup.helper.DataUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A public Telegram channel by its preview page. */
final class TelegramReader implements ForumReader {

  private static final int MAX_DEPTH = 512;

  @Override
  public String kind() {
    return "telegram";
  }

  @Override
  public String example() {
    return "https://t.me/s/ai_newz";
  }

  @Override
  public List<URI> starts(URI given, boolean signedIn) {
    List<String> path = Addresses.path(given);
    boolean preview = path.size() == 2 && path.getFirst().equals("s");
    if (!preview && path.size() != 1) {
      throw new IllegalArgumentException("/s/CHANNEL");
    }
    return List.of(Addresses.on(given, "/s/" + path.getLast()));
  }

  @Override
  public ForumPage read(URI given, FetchedPage page) {
    Found found = new Found();
    List<Element> messages = document(page).select("[data-post]");
    messages.forEach(message -> read(page, message, found));
    return found.page(
        messages.isEmpty()
            ? List.of(page.url() + ": no message; a private channel, or one without preview")
            : List.of());
  }

  private static Document document(FetchedPage page) {
    try {
      return DataUtil.load(
          new ByteArrayInputStream(page.body()),
          "UTF-8",
          page.url().toString(),
          Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    } catch (IOException e) {
      throw new UncheckedIOException("Reading from memory cannot fail", e);
    }
  }

  private static void read(FetchedPage page, Element message, Found found) {
    String id = message.attr("data-post");
    if (!id.matches("\\w{1,64}/[0-9]{1,18}")) {
      found.problem(page.url() + ": expected CHANNEL/NUMBER as data-post, was '" + id + "'");
      return;
    }
    Element text = message.selectFirst(".js-message_text, .tgme_widget_message_text");
    URI url = Addresses.on(page.url(), "/" + id);
    if (text == null) {
      found.gone(url, "no text");
      return;
    }
    found.post(
        ForumPost.of(url, author(message, id), "", PostText.paragraphs(text.html()))
            .at(time(message), null)
            .under(answered(page, message), null)
            .to(link(page, text)));
  }

  /** A signed message is by who signed it, any other by the channel. */
  private static String author(Element message, String id) {
    Element signed = message.selectFirst(".tgme_widget_message_from_author");
    return signed == null ? id.substring(0, id.indexOf('/')) : signed.text();
  }

  private static @Nullable Instant time(Element message) {
    Element time = message.selectFirst(".tgme_widget_message_date time[datetime]");
    try {
      return time == null ? null : OffsetDateTime.parse(time.attr("datetime")).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable URI answered(FetchedPage page, Element message) {
    Element reply = message.selectFirst("a.tgme_widget_message_reply[href]");
    return reply == null ? null : Addresses.web(page.url(), reply.attr("href"));
  }

  private static @Nullable URI link(FetchedPage page, Element text) {
    Element link = text.selectFirst("a[href^=http]");
    return link == null ? null : Addresses.web(page.url(), link.attr("href"));
  }
}
