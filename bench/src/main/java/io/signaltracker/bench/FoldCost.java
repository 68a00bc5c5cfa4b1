// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryBook;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How long it takes to fold the evidence of one subject into its story: a board entry, then claims
 * of many sources, holders and statuses about twelve candidates, and moves on the board between.
 */
final class FoldCost {

  private static final int ITEMS = 10_000;
  private static final int WARM_UP = 20;
  private static final String SUBJECT = "Amber-7";
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> MAKERS =
      List.of(
          "OpenAI",
          "Google",
          "Alibaba",
          "DeepSeek",
          "Xiaomi",
          "Tencent",
          "ByteDance",
          "Meta",
          "Mistral AI",
          "Moonshot AI",
          "Anthropic",
          "Baidu");

  private FoldCost() {}

  static void print(int rounds, PrintStream out) {
    List<Evidence> evidence = evidence();
    for (int i = 0; i < WARM_UP; i++) {
      fold(evidence);
    }
    double[] taken = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long start = CpuTime.ofThisThread();
      fold(evidence);
      taken[round] = (CpuTime.ofThisThread() - start) / 1e6;
    }
    Arrays.sort(taken);
    Story story = fold(evidence);
    out.printf(
        "%d items into the story of %s: %d claims, %d candidates, state %s%n",
        ITEMS,
        story.subject(),
        story.claims().size(),
        story.hypotheses().size(),
        story.state().word());
    out.printf(
        "fold %.1f ms (median of %d after %d to warm up; from %.1f to %.1f; bar: at most 50)%n",
        taken[rounds / 2], rounds, WARM_UP, taken[0], taken[rounds - 1]);
  }

  private static Story fold(List<Evidence> evidence) {
    return StoryBook.fold(evidence, Gazetteer.shipped()).getFirst();
  }

  private static List<Evidence> evidence() {
    Random random = new Random(20261125);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(moved(0, BoardEvent.Kind.ENTER));
    while (evidence.size() < ITEMS) {
      int number = evidence.size();
      evidence.add(number % 20 == 0 ? moved(number, BoardEvent.Kind.JUMP) : claim(number, random));
    }
    return evidence;
  }

  private static Instant at(int number) {
    return START.plusSeconds(600L * number);
  }

  private static BoardEvent moved(int number, BoardEvent.Kind kind) {
    return new BoardEvent(
        "e" + number,
        "board",
        "The Board",
        "text",
        kind,
        "amber-7",
        SUBJECT,
        null,
        1 + number % 9,
        1200.0,
        "moved",
        at(number),
        at(number));
  }

  private static ClaimEvidence claim(int number, Random random) {
    int source = random.nextInt(500);
    String maker = MAKERS.get((int) (MAKERS.size() * Math.pow(random.nextDouble(), 2)));
    ClaimStatus status =
        switch (random.nextInt(10)) {
          case 0 -> ClaimStatus.DENIED;
          case 1, 2, 3 -> ClaimStatus.REPORTED;
          default -> ClaimStatus.SPECULATED;
        };
    String sentence = SUBJECT + " may come from " + maker + ".";
    Claim read =
        new Claim(
            "c" + number,
            "a" + number,
            1,
            sentence,
            0,
            sentence.length(),
            SUBJECT,
            Relation.DEVELOPED_BY,
            maker,
            status,
            "Holder " + random.nextInt(2_000),
            0.9,
            "bench",
            List.of());
    return new ClaimEvidence(
        read,
        "s" + source,
        "Source " + source,
        source % 2 == 0 ? SourceType.NEWS : SourceType.COMMUNITY,
        "http://s" + source + ".example/" + number,
        "About " + SUBJECT,
        null,
        null,
        "family:s" + source,
        at(number),
        at(number));
  }
}
