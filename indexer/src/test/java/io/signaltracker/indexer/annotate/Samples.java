// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.NamesInPlay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Articles and names for tests. */
public final class Samples {

  private static final Instant MORNING = Instant.parse("2026-05-04T08:00:00Z");

  private Samples() {}

  public static Article news(String text) {
    return article("Harbour Sentinel", SourceType.NEWS, text);
  }

  public static Article article(String source, SourceType type, String text) {
    return article(source, type, "", text);
  }

  public static Article thread(String title, String text) {
    return article("r/Models", SourceType.COMMUNITY, title, text);
  }

  private static Article article(String source, SourceType type, String title, String text) {
    return new Article(
        "a1",
        "https://example.org/a1",
        "s1",
        source,
        type,
        title,
        null,
        text,
        "en",
        MORNING,
        "json-ld",
        null,
        MORNING,
        1,
        null);
  }

  /** The invented names that the examples of the data files use. */
  public static NamesInPlay names() {
    List<NamesInPlay.Name> names = new ArrayList<>();
    for (String model : List.of("Amber-7", "Heron-2", "Crane-1")) {
      names.add(new NamesInPlay.Name(model, EntityType.MODEL, MORNING, "test"));
    }
    for (String org : List.of("Blue Fox Labs", "Blue Fox", "Heron Labs")) {
      names.add(new NamesInPlay.Name(org, EntityType.ORG, MORNING, "test"));
    }
    return NamesInPlay.of(names);
  }
}
