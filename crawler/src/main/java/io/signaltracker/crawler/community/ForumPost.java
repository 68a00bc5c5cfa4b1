// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.community;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One post of a forum: a story or a comment.
 *
 * @param id the forum's own id
 * @param url the page that a person would open
 * @param author handle; null where the forum hides it
 * @param published when it was posted; null where the forum does not say
 * @param title title of the thread; empty for a comment whose thread is not known
 * @param text plain text, paragraphs separated by a blank line; empty for a mere link
 * @param parentId the post that it answers; null for the start of a thread
 * @param link what the post points at; null where it points at nothing
 */
public record ForumPost(
    String id,
    URI url,
    @Nullable String author,
    @Nullable Instant published,
    String title,
    String text,
    @Nullable String parentId,
    @Nullable URI link) {}
