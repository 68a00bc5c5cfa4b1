// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.signaltracker.indexer.search.QueryNode.And;
import io.signaltracker.indexer.search.QueryNode.Field;
import io.signaltracker.indexer.search.QueryNode.Not;
import io.signaltracker.indexer.search.QueryNode.Or;
import io.signaltracker.indexer.search.QueryNode.Phrase;
import io.signaltracker.indexer.search.QueryNode.Prefix;
import io.signaltracker.indexer.search.QueryNode.Word;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

  private static final long SEED = 20260409;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | (all)",
        "happyhorse | happyhorse",
        "happy horse | (and happy horse)",
        "happy AND horse | (and happy horse)",
        "a OR b c | (or a (and b c))",
        "(a OR b) c | (and (or a b) c)",
        "a (b c) | (and a (and b c))",
        "((a)) | a",
        "-a NOT b | (and (not a) (not b))",
        "-(a b) | (not (and a b))",
        "--a | (not (not a))",
        "state-of-the-art | state-of-the-art",
        "a - b | (and a - b)",
        "and or not | (and and or not)",
        "\"open weights\" | (phrase open weights)",
        "\"open weights\"~3 | (phrase~3 open weights)",
        "\"say \\\"hi\\\" \\\\\" | (phrase say \"hi\" \\)",
        "happy* | (prefix happy)",
        "source:hn | (source hn)",
        "Source:hn | (source hn)",
        "entity:\"Hunter Alpha\" | (entity (phrase Hunter Alpha))",
        "entity:(alibaba OR \"ByteDance Seed\") | (entity (or alibaba (phrase ByteDance Seed)))",
        "kind:(article OR story) -lang:zh | (and (kind (or article story)) (not (lang zh)))",
        "after:2026-04-09 before:P7D | (and (after 2026-04-09) (before P7D))",
        "after:2026-04-09T10:00:00Z | (after 2026-04-09T10:00:00Z)",
        "at 10:30 | (and at 10:30)",
        "openai OR \"open weights\"~2 -source:hn"
            + " | (or openai (and (phrase~2 open weights) (not (source hn))))",
      })
  void understands(String query, String structure) {
    assertThat(QueryParser.parse(query)).hasToString(structure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "(a b | 4 | (a b)",
        "((a | 3 | ((a))",
        "a) | 1 | a",
        "\"open weights | 0 | \"open weights\"",
        "a \"\" b | 2 | a  b",
        "a OR | 4 | a",
        "OR a | 0 | a",
        "a AND OR b | 6 | a OR b",
        "a NOT | 5 | a",
        "a () b | 3 | a  b",
        "\"a b\"~ | 5 | \"a b\"",
        "\"a b\"~999 | 5 | \"a b\"",
        "a*b | 1 | ab",
        "a* | 0 | a",
        "* | 0 | -",
        "sorce:hn | 0 | source:hn",
        "x entty:alibaba | 2 | x entity:alibaba",
        "https://example.org/x | 0 | \"https://example.org/x\"",
        "source: hn | 7 | hn",
        "source:-hn | 7 | -source:hn",
        "kind:artikle | 5 | kind:article",
        "kind:\"a r\"~007 | 5 | -",
        "type:(news OR vendr) x | 14 | type:(news OR vendor) x",
        "after:yesterday | 6 | -",
        "after:+999999-01-01 | 6 | -",
        "lang:klingon | 5 | -",
        "entity:(a title:b) | 10 | entity:(a \"title:b\")",
      })
  void saysWhereAQueryGoesWrongAndHowToMendIt(String query, int position, String repair) {
    QuerySyntaxException mistake =
        catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query));

    assertThat(mistake).as(query).isNotNull();
    assertThat(mistake.position()).as(mistake.getMessage()).isEqualTo(position);
    assertThat(mistake.repair()).as(mistake.getMessage()).isEqualTo(repair);
    assertThat(mistake.query()).isEqualTo(query);
  }

  @Test
  void namesTheNearestFieldInItsMessage() {
    assertThat(
            catchThrowableOfType(
                QuerySyntaxException.class, () -> QueryParser.parse("sorce:hackernews")))
        .hasMessage("There is no field 'sorce'; did you mean 'source:'?");
  }

  @Test
  void limitsLengthDepthAndNumberOfWords() {
    assertThat(QueryParser.parse("a".repeat(1024))).isInstanceOf(Word.class);
    assertThat(mistake("a".repeat(1025))).contains("1024");
    assertThat(QueryParser.parse("(".repeat(32) + "a" + ")".repeat(32))).hasToString("a");
    assertThat(mistake("(".repeat(33) + "a" + ")".repeat(33))).contains("32 levels");
    assertThat(mistake("-".repeat(33) + "a")).contains("32 levels");
    assertThat(QueryParser.parse("a ".repeat(64))).isInstanceOf(And.class);
    assertThat(mistake("a ".repeat(65))).contains("64");
  }

  private static String mistake(String query) {
    return String.valueOf(
        catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query)));
  }

  @Test
  void understandsWhatItPrintsAsTheSame() {
    Random random = new Random(SEED);
    for (int i = 0; i < 5_000; i++) {
      QueryNode node = node(random, 3);
      assertThat(QueryParser.parse(node.print()))
          .as("round %d, seed %d: %s", i, SEED, node.print())
          .isEqualTo(node);
    }
  }

  @Test
  void eitherUnderstandsRandomTextStablyOrSaysWhy() {
    Random random = new Random(SEED);
    String alphabet = "ab \"()-~*:\\ORNDT39é马😀\ud83d\t";
    int understood = 0;
    for (int i = 0; i < 50_000; i++) {
      String query =
          IntStream.range(0, random.nextInt(14))
              .mapToObj(_ -> String.valueOf(alphabet.charAt(random.nextInt(alphabet.length()))))
              .collect(Collectors.joining());
      try {
        QueryNode node = QueryParser.parse(query);
        assertThat(QueryParser.parse(node.print())).as(query).isEqualTo(node);
        understood++;
      } catch (QuerySyntaxException e) {
        assertThat(e.position()).as(query).isBetween(0, query.length());
        if (e.repair() != null) {
          QueryParser.parse(e.repair());
        }
      }
    }
    assertThat(understood).isBetween(5_000, 45_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"source", "entity", "after"})
  void listsItsFieldsForHelpPages(String name) {
    assertThat(QueryFields.all())
        .filteredOn(field -> field.name().equals(name))
        .singleElement()
        .satisfies(field -> assertThat(field.description()).isNotBlank());
  }

  private static QueryNode node(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 7)) {
      case 0, 1 -> leaf(random);
      case 2 -> leaf(random);
      case 3 -> field(random, depth);
      case 4 -> new Not(node(random, depth - 1));
      case 5 -> new And(nodes(random, depth - 1));
      default -> new Or(nodes(random, depth - 1));
    };
  }

  private static List<QueryNode> nodes(Random random, int depth) {
    return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(_ -> node(random, depth)).toList();
  }

  private static QueryNode field(Random random, int depth) {
    List<QueryField> named =
        List.of(QueryField.SOURCE, QueryField.ENTITY, QueryField.STORY, QueryField.TITLE);
    QueryField field = named.get(random.nextInt(named.size()));
    return new Field(field, value(random, Math.min(depth, 2)));
  }

  private static QueryNode value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 1 : 3)) {
      case 0 -> leaf(random);
      case 1 -> new Not(value(random, depth - 1));
      default -> new Or(List.of(value(random, depth - 1), value(random, depth - 1)));
    };
  }

  private static QueryNode leaf(Random random) {
    List<String> words = List.of("horse", "état", "马", "gpt-5", "10:30", "or", "C++", "😀", "-");
    return switch (random.nextInt(3)) {
      case 0 -> new Word(words.get(random.nextInt(words.size())));
      case 1 -> new Prefix(List.of("ho", "gpt-5", "阿里").get(random.nextInt(3)));
      default ->
          new Phrase(
              List.of("a b", "say \"x\"", "back\\", " OR ").get(random.nextInt(4)),
              random.nextInt(3) * 50);
    };
  }
}
