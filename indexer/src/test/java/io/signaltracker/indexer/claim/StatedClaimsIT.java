// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.annotate.Samples;
import io.signaltracker.indexer.annotate.corenlp.SharedToolkit;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.NamesInPlay;
import io.signaltracker.indexer.language.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sentences of {@code stated.tsv} say what their labels say; what is missed is listed there too.
 */
class StatedClaimsIT {

  private static final Instant MORNING = Instant.parse("2026-05-04T08:00:00Z");

  private final Annotator annotator = SharedToolkit.annotator();

  @TestFactory
  Stream<DynamicTest> readsWhatIsStated() {
    return Resource.lines(StatedClaimsIT.class, "stated.tsv").stream()
        .filter(line -> line.field(0).equals("read"))
        .map(line -> DynamicTest.dynamicTest(line.field(2), () -> check(line)));
  }

  private void check(Resource.Line line) {
    SourceType type = SourceType.valueOf(line.field(1).toUpperCase(Locale.ROOT));
    String source = type == SourceType.VENDOR ? "Blue Fox Labs" : "Harbour Sentinel";
    Article article = Samples.article(source, type, line.field(2).replace(" | ", "\n\n"));

    assertThat(read(article)).isEqualTo(labelled(line.field(3), source));
  }

  private Set<String> read(Article article) {
    return annotator.annotate(article, names()).claims().stream()
        .filter(claim -> claim.subject().equals("Amber-7") || claim.object().equals("Amber-7"))
        .map(StatedClaimsIT::text)
        .collect(Collectors.toSet());
  }

  private static String text(Claim claim) {
    String object = claim.object().equals("Amber-7") ? claim.subject() : claim.object();
    return String.join(
        ", ", claim.relation().word(), object, claim.status().name(), claim.holder());
  }

  private static Set<String> labelled(String claims, String source) {
    return claims.equals("none")
        ? Set.of()
        : Stream.of(claims.split("; "))
            .map(claim -> claim.endsWith(", -") ? claim.replaceAll("-$", source) : claim)
            .collect(Collectors.toSet());
  }

  private static NamesInPlay names() {
    List<NamesInPlay.Name> names = new ArrayList<>();
    for (String model : List.of("Amber-7", "Heron-2", "Crane-1")) {
      names.add(new NamesInPlay.Name(model, EntityType.MODEL, MORNING, "test"));
    }
    for (String org : List.of("Blue Fox Labs", "Heron Labs", "Kestrel AI")) {
      names.add(new NamesInPlay.Name(org, EntityType.ORG, MORNING, "test"));
    }
    return NamesInPlay.of(names);
  }
}
