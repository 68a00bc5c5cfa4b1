// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.rights.Refusal;
import io.signaltracker.crawler.rights.Rights;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page turned out to be. */
public sealed interface Extraction {

  /**
   * An article.
   *
   * @param canonical canonical URL, own-host {@code rel=canonical} respected
   * @param title plain text; may be empty
   * @param text main text; paragraphs separated by a blank line
   * @param language BCP 47 primary tag, "und" where unknown
   * @param published null where neither page nor URL says anything
   * @param modified null where the page says nothing
   * @param links absolute links out of the main text, in order, at most 1,000
   * @param image absolute address of the picture that stands for it; null where it names none or
   *     asks that none be shown
   * @param rights what may be done with it
   * @param furtherPages links to what may be more of the same text, by how they are marked or
   *     written; at most 50
   */
  record ExtractedArticle(
      URI canonical,
      String title,
      @Nullable String author,
      String text,
      String language,
      @Nullable FoundDate published,
      @Nullable FoundDate modified,
      List<URI> links,
      @Nullable URI image,
      Rights rights,
      List<FurtherPage> furtherPages)
      implements Extraction {

    public ExtractedArticle {
      links = List.copyOf(links);
      furtherPages = List.copyOf(furtherPages);
    }
  }

  /**
   * Nothing to keep.
   *
   * @param reason e.g. "no main text", "not HTML: application/pdf"
   * @param archivable whether a copy may be archived all the same
   */
  record NotAnArticle(String reason, boolean archivable) implements Extraction {

    /** One that may be archived. */
    public NotAnArticle(String reason) {
      this(reason, true);
    }
  }

  /**
   * An article that asks not to be kept.
   *
   * @param canonical of the article that may have been kept before
   */
  record Refused(URI canonical, Refusal why) implements Extraction {}

  /**
   * A date and where it was read.
   *
   * @param day as written on the page; by the clock of UTC it may be the day before or after
   * @param evidence "json-ld", "meta", "time", "url", "feed" ...
   */
  record FoundDate(Instant at, LocalDate day, String evidence) {

    /** A moment whose day is that of UTC. */
    public FoundDate(Instant at, String evidence) {
      this(at, LocalDate.ofInstant(at, ZoneOffset.UTC), evidence);
    }
  }
}
