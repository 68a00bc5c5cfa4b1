// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.annotate.Annotator;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.entity.NamesInPlay;
import io.signaltracker.indexer.step.IndexProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats, order and mistakes; the reader is a five-line one that knows one sentence. */
class AnnotateBatchTest {

  @TempDir private Path folder;

  /** "X is from Y." is a claim and two mentions, once for each name in play. */
  private static final Annotator ONE_SENTENCE =
      new Annotator() {
        @Override
        public AnnotatedArticle annotate(Article article, NamesInPlay names) {
          String text = article.text();
          int at = text.indexOf(" is from ");
          if (at < 0) {
            return new AnnotatedArticle(article, List.of(), List.of(), "token-limit");
          }
          int start = text.lastIndexOf(' ', at - 1) + 1;
          String subject = text.substring(start, at);
          String object = text.substring(at + 9, text.length() - 1);
          Mention model = new Mention(start, at, subject, EntityType.MODEL, subject);
          Mention org = new Mention(at + 9, text.length() - 1, object, EntityType.ORG, null);
          return new AnnotatedArticle(
              article, List.of(model, org), List.of(claim(article, start, subject, object)), null);
        }

        @Override
        public String version() {
          return "test-1";
        }
      };

  private static Claim claim(Article article, int start, String subject, String object) {
    return new Claim(
        article.id() + "-1",
        article.id(),
        1,
        article.text().substring(start),
        start,
        article.text().length(),
        subject,
        Relation.DEVELOPED_BY,
        object,
        ClaimStatus.SPECULATED,
        "community",
        0.5,
        "test",
        List.of());
  }

  private static String document(String id, String text) {
    return "{\"id\":\"%s\",\"source_name\":\"Forum\",\"source_type\":\"community\",\"author\":\"%s\",\"title\":\"\",\"published_at\":\"2026-04-07T06:00:00Z\",\"text\":\"%s\"}"
        .formatted(id, id, text);
  }

  private BatchReport run(int threads, Path output, @Nullable Path names, String... lines)
      throws IOException {
    Path input = Files.write(folder.resolve("docs.jsonl"), List.of(lines));
    return new AnnotateBatch(ONE_SENTENCE, Gazetteer.shipped(), threads)
        .run(input, output, names, IndexProgress.NONE);
  }

  @Test
  void countsOffsetsInCodePointsAndWritesAStory() throws IOException {
    Path output = folder.resolve("out");

    BatchReport report =
        run(1, output, null, document("d1", "\uD83D\uDC0E Zephyr-2 is from Ostrova."));

    assertThat(report.documents()).isEqualTo(1);
    assertThat(Files.readString(output.resolve("claims.jsonl")))
        .isEqualTo(
            "{\"doc_id\":\"d1\",\"sentence\":\"Zephyr-2 is from Ostrova.\",\"start\":2,\"end\":27,"
                + "\"subject\":\"Zephyr-2\",\"relation\":\"developed_by\",\"object\":\"Ostrova\","
                + "\"status\":\"SPECULATED\",\"holder\":\"community\",\"confidence\":0.5,"
                + "\"pattern\":\"test\"}\n");
    assertThat(Files.readAllLines(output.resolve("entities.jsonl")))
        .containsExactly(
            "{\"doc_id\":\"d1\",\"start\":2,\"end\":10,\"text\":\"Zephyr-2\",\"type\":\"MODEL\","
                + "\"canonical\":\"Zephyr-2\"}",
            "{\"doc_id\":\"d1\",\"start\":19,\"end\":26,\"text\":\"Ostrova\",\"type\":\"ORG\","
                + "\"canonical\":\"Ostrova\"}");
    assertThat(Files.readString(output.resolve("stories.jsonl")))
        .contains("\"model\":\"Zephyr-2\"", "\"final_status\":\"SPECULATED\"");
  }

  @Test
  void writesTheSameBytesAtAnyNumberOfThreads() throws IOException {
    String[] lines =
        IntStream.range(0, 300)
            .mapToObj(i -> document("d" + i, "Zephyr-" + i % 7 + " is from Org" + i % 11 + "."))
            .toArray(String[]::new);

    run(1, folder.resolve("one"), null, lines);
    run(7, folder.resolve("seven"), null, lines);

    for (String name : List.of("claims.jsonl", "entities.jsonl", "stories.jsonl")) {
      assertThat(folder.resolve("seven").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(name));
    }
  }

  @Test
  void skipsLinesThatAreNoDocumentsAndSaysWhichAndWhy() throws IOException {
    BatchReport report =
        run(
            2,
            folder.resolve("out"),
            null,
            "not json",
            "",
            "[1]",
            document("d1", "Zephyr-2 is from Ostrova."),
            document("d2", "x").replace("community", "gossip"),
            document("d3", "x").replace("2026-04-07T06:00:00Z", "yesterday"));

    assertThat(report.documents()).isEqualTo(1);
    assertThat(report.bad()).isEqualTo(4);
    assertThat(report.problems().get(0)).startsWith("line 1: not JSON");
    assertThat(report.problems().get(1)).isEqualTo("line 3: expected one JSON object, was [1]");
    assertThat(report.problems().get(2))
        .startsWith("line 5: expected a source_type")
        .contains("gossip");
    assertThat(report.problems().get(3)).contains("line 6").contains("yesterday");
  }

  @Test
  void countsDocumentsThatWereNotReadWhole() throws IOException {
    assertThat(run(1, folder.resolve("out"), null, document("d1", "Nothing.")).degraded())
        .isEqualTo(1);
  }

  @Test
  void escapesLoneSurrogatesInsteadOfWritingBrokenUtf8() throws IOException {
    run(1, folder.resolve("out"), null, document("d1", "\\ud800Zephyr is from Ostrova."));

    assertThat(Files.readString(folder.resolve("out/claims.jsonl"))).contains("\\ud800Zephyr");
  }

  @Test
  void reportsAWrongLineOfTheNamesFile() throws IOException {
    Path names =
        Files.write(
            folder.resolve("names.jsonl"),
            List.of(
                "{\"name\":\"Zephyr-2\",\"type\":\"MODEL\"}",
                "{\"name\":\"X\",\"type\":\"HORSE\"}"));

    BatchReport report =
        run(1, folder.resolve("out"), names, document("d1", "Zephyr-2 is from Ostrova."));

    assertThat(report.problems()).singleElement().asString().contains("names, line 2", "HORSE");
  }

  @Test
  void leavesWhatIsThereWhenItCannotWrite() throws IOException {
    Path output = Files.writeString(folder.resolve("out"), "a file where the folder should be");

    assertThatThrownBy(() -> run(1, output, null, document("d1", "Zephyr-2 is from Ostrova.")))
        .isInstanceOf(BatchUnusable.class)
        .hasMessageContaining("out")
        .hasMessageContaining("choose another folder");
    assertThat(output).hasContent("a file where the folder should be");
  }
}
