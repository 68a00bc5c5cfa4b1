// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.Samples;
import io.signaltracker.indexer.annotate.corenlp.SharedToolkit;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Resource;
import io.signaltracker.indexer.language.Toolkit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every line of the data files does what its example says. */
class DataFilesIT {

  private final Annotator annotator = SharedToolkit.annotator();
  private final Toolkit toolkit = SharedToolkit.toolkit();

  @TestFactory
  Stream<DynamicTest> framesReadTheirExamples() {
    return Frame.shipped().stream()
        .map(frame ->
            DynamicTest.dynamicTest(
                frame.name() + ": " + frame.example(),
                () -> check(frame.relation(), frame.says(), frame.example())));
  }

  @TestFactory
  Stream<DynamicTest> wordPatternsReadTheirExamples() {
    return SurfaceReader.shipped().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.name() + ": " + rule.example(),
                () -> check(rule.relation(), rule.says(), rule.example())));
  }

  @TestFactory
  Stream<DynamicTest> cuesAreFoundInTheirExamples() {
    return Cues.shipped().stream()
        .map(rule ->
            DynamicTest.dynamicTest(
                rule.pattern() + ": " + rule.example(),
                () -> assertThat(rule.pattern().all(cells(rule.example()))).isNotEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> genericWordsNameNobodyInTheirExamples() {
    return Resource.lines(Gazetteer.class, "generic.tsv").stream()
        .map(line ->
            DynamicTest.dynamicTest(
                line.field(0) + ": " + line.field(2),
                () ->
                    assertThat(
                            annotator
                                .annotate(Samples.news(line.field(2)), Samples.names())
                                .mentions())
                        .isEmpty()));
  }

  private void check(Relation relation, Draft.Says says, String example) {
    boolean vendor = says == Draft.Says.VENDOR;
    boolean alone = example.startsWith("Amber-7 is new");
    String text = alone ? example : "Amber-7 is new.\n\n" + example;
    AnnotatedArticle read =
        annotator.annotate(
            Samples.article(
                vendor ? "Blue Fox" : "Town Forum",
                vendor ? SourceType.VENDOR : SourceType.COMMUNITY,
                text),
            Samples.names());
    assertThat(read.claims())
        .describedAs(example)
        .anySatisfy(claim -> {
          assertThat(claim.subject()).isIn("Amber-7", "Heron-2");
          assertThat(claim.relation()).isEqualTo(relation);
          assertThat(claim.status()).isIn(statuses(says));
          assertThat(claim.pattern()).doesNotStartWith("pair:");
        });
  }

  private static List<ClaimStatus> statuses(Draft.Says says) {
    return switch (says) {
      case DENIED, NEGATED, RULED_OUT -> List.of(ClaimStatus.DENIED);
      case GUESS -> List.of(ClaimStatus.SPECULATED);
      case RELEASE, CONFIRMED, VENDOR -> List.of(ClaimStatus.CONFIRMED);
      case FLAT, BACKGROUND ->
          List.of(ClaimStatus.REPORTED, ClaimStatus.SPECULATED, ClaimStatus.CONFIRMED);
    };
  }

  private List<Cell> cells(String example) {
    AnnotatedArticle read = annotator.annotate(Samples.news(example), Samples.names());
    return new SentenceParser(toolkit).cells(toolkit.split(example, 0).getFirst(), read.mentions());
  }
}
