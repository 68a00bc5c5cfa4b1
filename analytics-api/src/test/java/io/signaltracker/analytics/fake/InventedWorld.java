// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.analytics.fake;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Cue;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.BoardSeries;
import io.signaltracker.indexer.story.Hypothesis;
import io.signaltracker.indexer.story.Hypothesis.Outcome;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import io.signaltracker.indexer.story.TimelineEntry;
import io.signaltracker.indexer.story.TimelineEntry.Lane;
import io.signaltracker.indexer.story.Transition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The invented world: "Lantern-0" was taken for two others' work before its maker spoke; "Quiet
 * Otter" is still guessed at; nobody has said anything about "Ember Alpha".
 */
public final class InventedWorld {

  private final UnaryOperator<String> text;
  private final UnaryOperator<String> address;
  private final List<AnnotatedArticle> articles = new ArrayList<>();
  private final List<ClaimEvidence> claims = new ArrayList<>();
  private final List<StoryDossier> dossiers = new ArrayList<>();

  private InventedWorld(UnaryOperator<String> text, UnaryOperator<String> address) {
    this.text = text;
    this.address = address;
    lantern();
    otter();
    ember();
  }

  /** The world as it is. */
  public static InventedWorld plain() {
    return new InventedWorld(UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** The same world with every crawled text and every crawled address put through something. */
  public static InventedWorld changed(UnaryOperator<String> text, UnaryOperator<String> address) {
    return new InventedWorld(text, address);
  }

  /** What every crawled text is put through. */
  UnaryOperator<String> text() {
    return text;
  }

  public List<AnnotatedArticle> articles() {
    return articles;
  }

  public List<ClaimEvidence> claims() {
    return claims;
  }

  public List<StoryDossier> dossiers() {
    return dossiers;
  }

  private void lantern() {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        board(
            "ev1",
            "Lantern-0",
            BoardEvent.Kind.ENTER,
            5,
            1302,
            "enters at rank 5",
            "2026-04-07T06:10:00Z"));
    evidence.add(
        board(
            "ev2",
            "Lantern-0",
            BoardEvent.Kind.LEAD,
            1,
            1361,
            "rank 5 to 1",
            "2026-04-08T06:10:00Z"));
    evidence.add(
        claim(
            "c1",
            "a1",
            "Lantern-0",
            "Kestrel Institute",
            ClaimStatus.SPECULATED,
            "lamplighter",
            "might",
            "2026-04-08T09:22:00Z"));
    evidence.add(
        claim(
            "c2",
            "a2",
            "Lantern-0",
            "Bluefin AI",
            ClaimStatus.SPECULATED,
            "community",
            "looks like",
            "2026-04-08T11:40:00Z"));
    evidence.add(
        claim(
            "c3",
            "a3",
            "Lantern-0",
            "Bluefin AI",
            ClaimStatus.DENIED,
            "Bluefin AI",
            "denied",
            "2026-04-09T02:00:00Z"));
    evidence.add(
        claim(
            "c4",
            "a4",
            "Lantern-0",
            "Northwind Labs",
            ClaimStatus.REPORTED,
            "insiders",
            "people familiar",
            "2026-04-09T04:15:00Z"));
    evidence.add(
        claim(
            "c5",
            "a5",
            "Lantern-0",
            "Northwind Labs",
            ClaimStatus.CONFIRMED,
            "Northwind Labs",
            "confirmed",
            "2026-04-10T07:05:00Z"));
    Story story =
        new Story(
            "lantern-0",
            t("Lantern-0"),
            List.of(t("Lantern Zero"), t("L0")),
            LifecycleState.CONFIRMED,
            t("Northwind Labs"),
            t("which of the two video teams built it"),
            at("2026-04-07T06:10:00Z"),
            at("2026-04-10T07:05:00Z"),
            List.of(
                new Transition(LifecycleState.ANONYMOUS, null, at("2026-04-07T06:10:00Z"), "ev1"),
                new Transition(
                    LifecycleState.SPECULATED,
                    t("Kestrel Institute"),
                    at("2026-04-08T09:22:00Z"),
                    "c1"),
                new Transition(
                    LifecycleState.REPORTED, t("Northwind Labs"), at("2026-04-09T04:15:00Z"), "c4"),
                new Transition(
                    LifecycleState.CONFIRMED,
                    t("Northwind Labs"),
                    at("2026-04-10T07:05:00Z"),
                    "c5")),
            List.of(
                hypothesis(
                    "Northwind Labs",
                    Outcome.CONFIRMED,
                    2,
                    0,
                    List.of("c4", "c5"),
                    List.of(),
                    point("2026-04-09T04:15:00Z", .58),
                    point("2026-04-10T07:05:00Z", .98)),
                hypothesis(
                    "Bluefin AI",
                    Outcome.WRONG,
                    1,
                    1,
                    List.of("c2"),
                    List.of("c3"),
                    point("2026-04-08T11:40:00Z", .31),
                    point("2026-04-09T02:00:00Z", .08),
                    point("2026-04-10T07:05:00Z", .005)),
                hypothesis(
                    "Kestrel Institute",
                    Outcome.WRONG,
                    1,
                    0,
                    List.of("c1"),
                    List.of(),
                    point("2026-04-08T09:22:00Z", .34),
                    point("2026-04-09T04:15:00Z", .15),
                    point("2026-04-10T07:05:00Z", .005))),
            timeline(evidence),
            List.of("c1", "c2", "c3", "c4", "c5"),
            5,
            4);
    dossiers.add(
        new StoryDossier(
            story,
            evidence,
            List.of(
                series(
                    "text-to-video",
                    "Lantern-0",
                    "2026-04-07T06:10:00Z",
                    new int[] {5, 1, 1, 1, 1, 2},
                    new double[] {1302, 1361, 1366, 1371, 1369, 1358}),
                series(
                    "image-to-video",
                    "Lantern-0",
                    "2026-04-07T06:10:00Z",
                    new int[] {3, 2, 1, 1},
                    new double[] {1288, 1310, 1333, 1341}))));
  }

  private void otter() {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        board(
            "ev3",
            "Quiet Otter",
            BoardEvent.Kind.ENTER,
            9,
            1322,
            "enters at rank 9",
            "2026-11-13T08:00:00Z"));
    evidence.add(
        claim(
            "c6",
            "a6",
            "Quiet Otter",
            "Bluefin AI",
            ClaimStatus.SPECULATED,
            "tidewater",
            "my bet is",
            "2026-11-20T10:00:00Z"));
    Story story =
        new Story(
            "quiet-otter",
            t("Quiet Otter"),
            List.of(),
            LifecycleState.SPECULATED,
            t("Bluefin AI"),
            null,
            at("2026-11-13T08:00:00Z"),
            at("2026-11-20T10:00:00Z"),
            List.of(
                new Transition(LifecycleState.ANONYMOUS, null, at("2026-11-13T08:00:00Z"), "ev3"),
                new Transition(
                    LifecycleState.SPECULATED, t("Bluefin AI"), at("2026-11-20T10:00:00Z"), "c6")),
            List.of(
                hypothesis(
                    "Bluefin AI",
                    Outcome.OPEN,
                    4,
                    0,
                    List.of("c6"),
                    List.of(),
                    point("2026-11-20T10:00:00Z", .46)),
                hypothesis(
                    "Northwind Labs",
                    Outcome.OPEN,
                    2,
                    1,
                    List.of(),
                    List.of(),
                    point("2026-11-20T10:00:00Z", .22))),
            timeline(evidence),
            List.of("c6"),
            1,
            1);
    dossiers.add(
        new StoryDossier(
            story,
            evidence,
            List.of(
                series(
                    "text",
                    "Quiet Otter",
                    "2026-11-13T08:00:00Z",
                    new int[] {9, 8, 6, 6, 4, 3},
                    new double[] {1322, 1340, 1367, 1371, 1395, 1402}))));
  }

  private void ember() {
    List<Evidence> evidence =
        List.of(
            board(
                "ev4",
                "Ember Alpha",
                BoardEvent.Kind.ENTER,
                14,
                1201,
                "enters at rank 14",
                "2026-08-24T08:00:00Z"));
    Story story =
        new Story(
            "ember-alpha",
            t("Ember Alpha"),
            List.of(),
            LifecycleState.ANONYMOUS,
            null,
            null,
            at("2026-08-24T08:00:00Z"),
            at("2026-08-24T08:00:00Z"),
            List.of(
                new Transition(LifecycleState.ANONYMOUS, null, at("2026-08-24T08:00:00Z"), "ev4")),
            List.of(),
            timeline(evidence),
            List.of(),
            0,
            1);
    dossiers.add(new StoryDossier(story, evidence, List.of()));
  }

  private ClaimEvidence claim(
      String id,
      String articleId,
      String subject,
      String object,
      ClaimStatus status,
      String holder,
      String cue,
      String published) {
    String before =
        t("A video model without a name on it has led the blind ranking since this week.");
    String sentence = t("%s: it %s that %s built %s.".formatted(holder, cue, object, subject));
    String after =
        t("The board's operator did not say who entered it. More is expected at the next update.");
    String body = before + "\n\n" + sentence + " " + after;
    int start = body.indexOf(sentence);
    SourceType type =
        holder.equals(object)
            ? SourceType.VENDOR
            : holder.equals("insiders") ? SourceType.NEWS : SourceType.COMMUNITY;
    String source =
        type == SourceType.NEWS
            ? "The Daily Gradient"
            : type == SourceType.VENDOR ? object + " newsroom" : "Hexboard";
    Claim claim =
        new Claim(
            id,
            articleId,
            1,
            sentence,
            start,
            start + sentence.length(),
            t(subject),
            Relation.DEVELOPED_BY,
            t(object),
            status,
            t(holder),
            0.87,
            t("maker-verb-model"),
            List.of(cue(body, cue, start, status), cue(body, "built", start, status)));
    Article article =
        new Article(
            articleId,
            address.apply(
                "https://"
                    + source.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")
                    + ".example/"
                    + articleId),
            type.word() + "-" + source.length(),
            t(source),
            type,
            t("Who is behind " + subject + "?"),
            t(holder),
            body,
            "en",
            at(published),
            "json-ld",
            null,
            at(published).plusSeconds(600),
            1,
            articleId.equals("a2") ? "a1" : null);
    articles.add(
        new AnnotatedArticle(
            article,
            List.of(
                mention(body, object, start, EntityType.ORG),
                mention(body, subject, start, EntityType.MODEL)),
            List.of(claim),
            null));
    ClaimEvidence read =
        new ClaimEvidence(
            claim,
            article.sourceId(),
            article.sourceName(),
            type,
            article.url(),
            article.title(),
            article.author(),
            type == SourceType.VENDOR ? t(object) : null,
            articleId,
            article.publishedAt(),
            article.firstSeenAt());
    claims.add(read);
    return read;
  }

  private Cue cue(String body, String words, int from, ClaimStatus status) {
    int start = Math.max(0, body.indexOf(words, from));
    String role = words.equals("built") ? "relation" : "status";
    return new Cue(
        role,
        start,
        start + words.length(),
        t(status.name().toLowerCase(Locale.ROOT) + "/" + words));
  }

  private Mention mention(String body, String name, int from, EntityType type) {
    int start = body.lastIndexOf(name);
    return new Mention(
        Math.max(start, from), Math.max(start, from) + name.length(), name, type, t(name));
  }

  private BoardEvent board(
      String id,
      String model,
      BoardEvent.Kind kind,
      int rank,
      double score,
      String detail,
      String when) {
    return new BoardEvent(
        id,
        "open-arena",
        t("Open Arena"),
        t("text-to-video"),
        kind,
        "m-" + model.length(),
        t(model),
        null,
        rank,
        score,
        t(detail),
        at(when),
        at(when));
  }

  private List<TimelineEntry> timeline(List<Evidence> evidence) {
    return evidence.stream().map(this::entry).toList();
  }

  private TimelineEntry entry(Evidence evidence) {
    return switch (evidence) {
      case ClaimEvidence read ->
          new TimelineEntry(
              read.id(),
              read.publishedAt(),
              lane(read.sourceType()),
              read.claim().sentence(),
              LifecycleState.valueOf(read.claim().status().name()),
              read.claim().object(),
              read.sourceName(),
              read.url(),
              read.claim().articleId());
      case BoardEvent event ->
          new TimelineEntry(
              event.id(),
              event.publishedAt(),
              Lane.BOARD,
              event.model() + " " + event.detail(),
              LifecycleState.ANONYMOUS,
              null,
              event.boardName(),
              null,
              null);
      case CatalogueEvent event -> throw new IllegalStateException("Not in this world: " + event);
    };
  }

  private static Lane lane(SourceType type) {
    return switch (type) {
      case NEWS -> Lane.PRESS;
      case COMMUNITY -> Lane.COMMUNITY;
      case VENDOR -> Lane.OFFICIAL;
      case LEADERBOARD -> Lane.BOARD;
      case CATALOGUE -> Lane.CATALOGUE;
    };
  }

  private Hypothesis hypothesis(
      String org,
      Outcome outcome,
      int origins,
      int against,
      List<String> evidenceFor,
      List<String> evidenceAgainst,
      Hypothesis.Point... curve) {
    return new Hypothesis(
        t(org),
        curve[curve.length - 1].probability(),
        outcome,
        origins,
        against,
        curve[0].at(),
        evidenceFor,
        evidenceAgainst,
        List.of(curve));
  }

  private BoardSeries series(
      String track, String model, String from, int[] ranks, double[] scores) {
    List<BoardSeries.Point> points = new ArrayList<>();
    for (int index = 0; index < ranks.length; index++) {
      Instant when = at(from).plus(Duration.ofHours(20L * index));
      @Nullable Integer votes = index == 0 ? null : 300 * index + 311;
      points.add(
          new BoardSeries.Point(
              when,
              ranks[index],
              scores[index],
              scores[index] - 24 + 2 * index,
              scores[index] + 24 - 2 * index,
              votes));
    }
    return new BoardSeries("open-arena", t("Open Arena"), t(track), t(model), points);
  }

  private static Hypothesis.Point point(String when, double probability) {
    return new Hypothesis.Point(at(when), probability);
  }

  private static Instant at(String when) {
    return Instant.parse(when);
  }

  private String t(String plain) {
    return text.apply(plain);
  }
}
