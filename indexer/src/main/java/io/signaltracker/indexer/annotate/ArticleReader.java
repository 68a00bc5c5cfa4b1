// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.annotate;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimExtractor;
import io.signaltracker.indexer.claim.ReadingTrace;
import io.signaltracker.indexer.claim.Speaker;
import io.signaltracker.indexer.entity.Discovery;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.entity.MentionFinder;
import io.signaltracker.indexer.entity.NameEvidence;
import io.signaltracker.indexer.entity.NameLedger;
import io.signaltracker.indexer.entity.NamesInPlay;
import io.signaltracker.indexer.entity.Passage;
import io.signaltracker.indexer.entity.TaggedText;
import io.signaltracker.indexer.entity.TypingTrace;
import io.signaltracker.indexer.language.Toolkit;
import io.signaltracker.indexer.language.Word;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads an article with any language toolkit: mentions first, then claims. Thread-safe. */
public final class ArticleReader implements Annotator {

  /** Changes whenever rules or data change what is read. */
  private static final String RULES = "reader-5";

  /** UTF-16 units of a title that are read. */
  private static final int HEADLINE = 500;

  private static final Logger LOG = LoggerFactory.getLogger(ArticleReader.class);

  private record Finder(NamesInPlay names, MentionFinder mentions) {}

  private final Gazetteer gazetteer;
  private final Toolkit toolkit;
  private final ReadingLimits limits;
  private final Clock clock;
  private final Speaker speaker;
  private final ClaimExtractor extractor;
  private final TypingTrace typing;
  private volatile Finder finder;

  public ArticleReader(Gazetteer gazetteer, Toolkit toolkit, ReadingLimits limits, Clock clock) {
    this(gazetteer, toolkit, limits, clock, ReadingTrace.OFF, TypingTrace.NOBODY);
  }

  /**
   * The same for one who learns from what is read.
   *
   * @param trace is shown every pair that is weighed, by the thread that reads it
   * @param typing is shown every unknown name that is typed, by the same
   */
  public ArticleReader(
      Gazetteer gazetteer,
      Toolkit toolkit,
      ReadingLimits limits,
      Clock clock,
      ReadingTrace trace,
      TypingTrace typing) {
    this.gazetteer = gazetteer;
    this.toolkit = toolkit;
    this.limits = limits;
    this.clock = clock;
    this.speaker = new Speaker(gazetteer);
    this.extractor = new ClaimExtractor(gazetteer, toolkit, trace);
    this.typing = typing;
    this.finder = finderOf(NamesInPlay.none());
  }

  @Override
  public AnnotatedArticle annotate(Article article, NamesInPlay names) {
    return open(article, names).finish(NameLedger.EMPTY);
  }

  @Override
  public Reading open(Article article, NamesInPlay names) {
    try {
      return new ArticleReading(article, names, finder(names));
    } catch (RuntimeException | StackOverflowError e) {
      return new Unreadable(failed(article, e));
    }
  }

  private static AnnotatedArticle failed(Article article, Throwable e) {
    LOG.atWarn()
        .addKeyValue("article", article.id())
        .addKeyValue("url", article.url())
        .setCause(e)
        .log("Article could not be read");
    return new AnnotatedArticle(article, List.of(), List.of(), "error");
  }

  /** An article whose words could not even be told apart. */
  private record Unreadable(AnnotatedArticle failed) implements Reading {
    @Override
    public List<NameEvidence> evidence() {
      return List.of();
    }

    @Override
    public AnnotatedArticle finish(NameLedger ledger) {
      return failed;
    }
  }

  /** Whoever runs the reader can find what was not read whole. */
  private static AnnotatedArticle told(AnnotatedArticle read) {
    if (read.degraded() != null) {
      LOG.atWarn()
          .addKeyValue("article", read.article().id())
          .addKeyValue("url", read.article().url())
          .addKeyValue("degraded", read.degraded())
          .log("Article was not read whole");
    }
    return read;
  }

  /** Consecutive articles mostly come with the same names. */
  private MentionFinder finder(NamesInPlay names) {
    Finder current = finder;
    if (current.names() != names) {
      current = finderOf(names);
      finder = current;
    }
    return current.mentions();
  }

  private Finder finderOf(NamesInPlay names) {
    return new Finder(names, new MentionFinder(gazetteer, names, typing));
  }

  @Override
  public String version() {
    return RULES + "+" + toolkit.version();
  }

  /** One article on its way through. */
  private final class ArticleReading implements Reading {

    private final Article article;
    private final NamesInPlay names;
    private final MentionFinder finder;
    private final String text;
    private final String headline;
    private final boolean casual;
    private final boolean concerns;
    private final List<Passage> passages;
    private final List<Passage> title;
    private final Discovery discovery;
    private long deadline;
    private @Nullable String degraded;

    ArticleReading(Article article, NamesInPlay names, MentionFinder finder) {
      this.article = article;
      this.names = names;
      this.finder = finder;
      this.text = PlainText.of(article.text(), limits.characters());
      this.headline = PlainText.of(article.title(), HEADLINE);
      this.casual = article.sourceType() == SourceType.COMMUNITY;
      this.deadline = clock.millis() + limits.time().toMillis();
      degradeIf(article.text().length() > limits.characters(), "text-limit");
      degradeIf(PlainText.hasEndlessRun(article.text()), "unbroken-text");
      this.concerns = finder.concerns(text, casual);
      List<Passage> split = passages();
      this.passages = concerns ? split.stream().map(this::tagged).toList() : split;
      this.title = concerns ? title() : List.of();
      this.discovery = finder.discover(tagged(text, headline, title, passages));
      this.deadline -= clock.millis();
    }

    private TaggedText tagged(
        String text, String headline, List<Passage> title, List<Passage> passages) {
      boolean specialist = article.sourceType() != SourceType.NEWS;
      return new TaggedText(text, headline, title, passages, casual, specialist, ownNames());
    }

    @Override
    public List<NameEvidence> evidence() {
      return discovery.evidence(article.publishedAt());
    }

    @Override
    public AnnotatedArticle finish(NameLedger ledger) {
      try {
        // The time between the halves is not the article's.
        deadline += clock.millis();
        return told(read(ledger));
      } catch (RuntimeException | StackOverflowError e) {
        return failed(article, e);
      }
    }

    private AnnotatedArticle read(NameLedger ledger) {
      List<Mention> mentions = original(finder.mentions(discovery, ledger));
      List<Claim> claims =
          concerns
              ? extractor.claims(
                  article, passages, mentions, titled(ledger), modelsInPlay(), this::isLate)
              : List.of();
      return new AnnotatedArticle(article, mentions, claims, degraded);
    }

    /** What a thread's title names; the titles of others come with a text that says it again. */
    private List<Mention> titled(NameLedger ledger) {
      return casual && !title.isEmpty()
          ? finder.mentions(finder.discover(tagged(headline, "", List.of(), title)), ledger)
          : List.of();
    }

    private List<String> modelsInPlay() {
      return names.all().stream()
          .filter(name -> name.type() == EntityType.MODEL)
          .map(NamesInPlay.Name::name)
          .toList();
    }

    private List<String> ownNames() {
      boolean vendor = article.sourceType() == SourceType.VENDOR;
      return vendor ? List.of(speaker.organisation(article)) : List.of(article.sourceName());
    }

    private List<Mention> original(List<Mention> mentions) {
      return mentions.stream()
          .map(mention ->
              new Mention(
                  mention.start(),
                  mention.end(),
                  article.text().substring(mention.start(), mention.end()),
                  mention.type(),
                  mention.canonical()))
          .toList();
    }

    private List<Passage> passages() {
      List<Passage> passages = new ArrayList<>();
      int tokens = 0;
      for (Posts.Line line : Posts.lines(text, article.sourceType(), article.author())) {
        for (List<Word> words :
            toolkit.split(text.substring(line.start(), line.end()), line.start())) {
          tokens += words.size();
          if (tokens > limits.tokens() || isLate()) {
            degradeIf(true, isLate() ? "time-limit" : "token-limit");
            return passages;
          }
          if (words.size() > limits.sentence()) {
            degradeIf(true, "sentence-limit");
          } else if (!words.isEmpty()) {
            passages.add(new Passage(line.speaker(), words));
          }
        }
      }
      return passages.stream().map(this::named).toList();
    }

    private Passage named(Passage passage) {
      return isLate() ? passage : new Passage(passage.speaker(), toolkit.name(passage.words()));
    }

    private Passage tagged(Passage passage) {
      return isLate() ? passage : new Passage(passage.speaker(), toolkit.tag(passage.words()));
    }

    private List<Passage> title() {
      return toolkit.split(headline, 0).stream()
          .filter(words -> !words.isEmpty() && words.size() <= limits.sentence())
          .map(words -> new Passage(null, toolkit.tag(toolkit.name(words))))
          .toList();
    }

    private boolean isLate() {
      boolean late = clock.millis() > deadline;
      degradeIf(late, "time-limit");
      return late;
    }

    private void degradeIf(boolean condition, String reason) {
      if (condition && degraded == null) {
        degraded = reason;
      }
    }
  }
}
