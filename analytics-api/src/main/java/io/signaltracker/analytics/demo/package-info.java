// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The demo web: a small invented web over recorded facts, served over loopback HTTP so that the
 * production crawler has something to crawl on a machine without the internet.
 *
 * <p>{@link io.signaltracker.analytics.demo.DemoWeb} is the front door. The content lives in {@code
 * demo/web}: one file per host in the format of {@code ContentFile}, whose {@code kind} says what
 * it is: an outlet (articles, feed, sitemap), a forum (Hacker News' JSON shape), a board (dated
 * leaderboard snapshots) or a catalogue (OpenRouter's JSON shape with history). {@code
 * demo/layouts} holds the HTML that the articles are poured into; layouts differ in structure on
 * purpose, so that extraction is tried on more than one shape of page. {@code docs/demo-web.md}
 * says which facts are from the record and what is invented.
 */
@NullMarked
package io.signaltracker.analytics.demo;

import org.jspecify.annotations.NullMarked;
