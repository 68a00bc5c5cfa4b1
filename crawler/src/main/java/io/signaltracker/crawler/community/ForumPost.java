// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One post of a forum or timeline: a story, a comment, a message, an abstract.
 *
 * @param url the page that a person would open; the post's identity
 * @param author handle or names; null where the forum hides them
 * @param published when it was posted; null where the forum does not say
 * @param modified when it was last edited; null where it was not or the forum does not say
 * @param language BCP 47 primary tag; null where the forum does not say
 * @param title its own title; empty for one that has none
 * @param text plain text, paragraphs separated by a blank line; empty for a mere link
 * @param parent page of the post that it answers; null for the start of a thread
 * @param thread page of the post that the thread began with; null for that one itself
 * @param link what the post points at; null where it points at nothing
 */
public record ForumPost(
    URI url,
    @Nullable String author,
    @Nullable Instant published,
    @Nullable Instant modified,
    @Nullable String language,
    String title,
    String text,
    @Nullable URI parent,
    @Nullable URI thread,
    @Nullable URI link) {

  /** A post by somebody, of which no more is known yet. */
  static ForumPost of(URI url, @Nullable String author, String title, String text) {
    return new ForumPost(
        url,
        author == null || author.isBlank() ? null : author.strip(),
        null,
        null,
        null,
        title,
        text,
        null,
        null,
        null);
  }

  /** With its times. */
  ForumPost at(@Nullable Instant posted, @Nullable Instant edited) {
    return new ForumPost(url, author, posted, edited, language, title, text, parent, thread, link);
  }

  /** With its place in a thread. */
  ForumPost under(@Nullable URI answered, @Nullable URI start) {
    return new ForumPost(
        url, author, published, modified, language, title, text, answered, start, link);
  }

  /** With what it points at. */
  ForumPost to(@Nullable URI target) {
    return new ForumPost(
        url, author, published, modified, language, title, text, parent, thread, target);
  }

  /** With a language tag, of which the primary part counts; empty for none. */
  ForumPost in(String tag) {
    String primary = tag.split("[-_]", 2)[0].toLowerCase(java.util.Locale.ROOT);
    return new ForumPost(
        url,
        author,
        published,
        modified,
        primary.matches("[a-z]{2,3}") ? primary : null,
        title,
        text,
        parent,
        thread,
        link);
  }
}
