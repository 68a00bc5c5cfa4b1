// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.demo;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A newsroom, blog or vendor site: its settings and its pages, newest first. */
record Outlet(Fields settings, List<OutletPage> pages) {

  static Outlet of(ContentFile file) {
    return new Outlet(
        file.head(),
        file.entries().stream()
            .map(entry -> new OutletPage(entry.key(), entry.head(), Prose.of(entry.body())))
            .sorted(Comparator.comparing(OutletPage::published).reversed())
            .toList());
  }

  String name() {
    return settings.need("name");
  }

  String language() {
    return settings.or("language", "en");
  }

  Charset charset() {
    return Charset.forName(settings.or("charset", "UTF-8"));
  }

  String url(String path) {
    return settings.url(path);
  }

  /** When anything on the site changed last. */
  Instant changed() {
    return pages.stream()
        .map(OutletPage::modified)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  /** How far to believe the site as a whole. */
  Notice notice() {
    return Notice.named(settings.or("facts", "recorded"));
  }

  /** Up to n other pages, for the boxes beside an article. */
  List<OutletPage> others(OutletPage than, int n) {
    return pages.stream().filter(page -> !page.equals(than)).limit(n).toList();
  }
}
