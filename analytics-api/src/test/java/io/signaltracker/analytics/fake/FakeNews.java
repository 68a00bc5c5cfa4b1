// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.news.Baseline;
import io.signaltracker.indexer.news.Burst;
import io.signaltracker.indexer.news.Bursts;
import io.signaltracker.indexer.news.Decision;
import io.signaltracker.indexer.news.Decision.Reason;
import io.signaltracker.indexer.news.DecisionRefused;
import io.signaltracker.indexer.news.NewsArticle;
import io.signaltracker.indexer.news.NewsDesk;
import io.signaltracker.indexer.news.NewsStories;
import io.signaltracker.indexer.news.NewsStory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One invented event of two articles, and what is decided about it; nothing is clustered. */
final class FakeNews implements NewsStories, NewsDesk, Bursts {

  private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
  private static final String TITLE = "Bluefin AI opens a lab <b>in Elmport</b>";

  private final List<NewsArticle> articles = List.of(article("a4"), article("a5"));
  private final List<Decision> decisions = new ArrayList<>();

  private static NewsArticle article(String id) {
    return new NewsArticle(
        id,
        "http://hexboard.example/" + id,
        "hexboard",
        "Hexboard",
        TITLE,
        AT,
        AT,
        "family:" + id,
        false);
  }

  private NewsStory story() {
    return new NewsStory("a4", TITLE, AT, AT, articles.size(), 2);
  }

  @Override
  public NewsPage list(NewsFilter filter) {
    return new NewsPage(List.of(story()), 1, null);
  }

  @Override
  public Optional<NewsDossier> find(String articleId, @Nullable Instant asOf) {
    return articles.stream().anyMatch(article -> article.id().equals(articleId))
        ? Optional.of(new NewsDossier(story(), articles, decisions.reversed()))
        : Optional.empty();
  }

  @Override
  public Decision merge(String story, String other, Reason reason) {
    throw new NoSuchElementException(other);
  }

  @Override
  public Decision split(String story, Collection<String> taken, Reason reason) {
    if (taken.isEmpty()) {
      throw new DecisionRefused("Name at least one article that leaves");
    }
    Decision made =
        new Decision(
            "d1", Decision.Kind.SPLIT, story, List.copyOf(taken), List.of(story), reason, null);
    decisions.add(made);
    return made;
  }

  @Override
  public Decision undo(String story, String decision, Reason reason) {
    throw new NoSuchElementException(decision);
  }

  @Override
  public BurstDay of(@Nullable LocalDate day, int most) {
    LocalDate told = day == null ? LocalDate.parse("2026-11-24") : day;
    return new BurstDay(
        told,
        Baseline.DAYS,
        true,
        List.of(new Burst("Lantern-0", EntityType.MODEL, told, 9, 4, 1, 1, 8)));
  }
}
