// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.fetch.RobotsAnswer;
import io.signaltracker.crawler.rights.Rights;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an address gave when an operator asked.
 *
 * @param robots what the site's robots.txt says of it
 * @param readable whether something could be read
 * @param finding what it is and how much is in it, or what went wrong, in one line
 * @param sample one of the articles behind it, as it would be stored; null where there is none
 * @param notes what else there is to know, one line each
 */
public record CheckedAddress(
    URI url,
    RobotsAnswer robots,
    boolean readable,
    String finding,
    @Nullable Article sample,
    List<String> notes) {

  /** Of each kind of notes, so many are shown. */
  static final int MOST_NOTES = 10;

  public CheckedAddress {
    notes = List.copyOf(notes);
  }

  CheckedAddress with(@Nullable Article article, List<String> more) {
    List<String> all = new ArrayList<>(notes);
    more.stream().limit(MOST_NOTES).forEach(all::add);
    return new CheckedAddress(url, robots, readable, finding, article, all);
  }

  /** As an operator reads it: the address, and below it a line for each thing that is known. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(url.toString());
    lines.add("  robots   " + (robots.allowed() ? "allowed: " : "forbidden: ") + robots.rule());
    if (robots.crawlDelay().compareTo(Duration.ZERO) > 0) {
      lines.add("  delay    " + robots.crawlDelay().toMillis() / 1000.0 + " s between requests");
    }
    robots.signals().forEach(signal -> lines.add("  rights   robots.txt, " + signal));
    lines.add("  found    " + finding);
    if (sample != null) {
      lines.addAll(lines(sample));
      lines.addAll(rights(sample.rights()));
    }
    notes.forEach(note -> lines.add("  note     " + note));
    return lines;
  }

  private static List<String> rights(Rights rights) {
    List<String> lines = new ArrayList<>();
    rights.signals().forEach(signal -> lines.add("  rights   " + signal));
    if (!rights.why().isEmpty()) {
      lines.add(
          "  shown    title and link"
              + (rights.quotable() ? " and a little: " : ": ")
              + rights.why());
    }
    if (!rights.archivable()) {
      lines.add("  archive  no copy is kept");
    }
    return lines;
  }

  private static List<String> lines(Article sample) {
    return List.of(
        "  sample   " + sample.url(),
        "  title    " + (sample.title().isEmpty() ? "(none)" : sample.title()),
        "  author   " + (sample.author() == null ? "(none named)" : sample.author()),
        "  date     " + sample.publishedAt() + ", read from: " + sample.publishedBy(),
        "  text     " + sample.text().length() + " characters, language " + sample.language());
  }
}
