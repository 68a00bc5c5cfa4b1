// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.signaltracker.indexer.index.Indexable;
import io.signaltracker.indexer.index.Sample;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileQueryTest {

  private static final Searched searched = new Searched();

  @BeforeAll
  static void fill() {
    searched.with(
        IntStream.range(0, 200)
            .mapToObj(i -> Sample.article("a" + i).title("Rumour " + i).text("aa ab ac ad " + i))
            .map(Sample::put)
            .toArray(Indexable[]::new));
  }

  @AfterAll
  static void close() {
    searched.close();
  }

  static Stream<String> tooMuch() {
    return Stream.of(
        "(".repeat(10_000),
        "(".repeat(10_000) + "a" + ")".repeat(10_000),
        "(".repeat(500) + "a" + ")".repeat(500),
        "aa* ".repeat(1_000),
        "aa* ".repeat(100),
        "-".repeat(1_000) + "a",
        "NOT ".repeat(200) + "a",
        "*a*b*c*d*e*",
        "a".repeat(100_000),
        "\"".repeat(1_001),
        "a OR ".repeat(200) + "a");
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void refusesWhatIsTooMuchAsAMistakeOfTheQuery(String query) {
    assertThatThrownBy(() -> searched.page(query)).isInstanceOf(QuerySyntaxException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀😀😀", "\ud83d", "\udc00\ud83d x", "q\u0000z", "\uffff", "/.*a.{30}/", "[ab]{1000}",
        "{!lucene}x", "$facets:x", "aa^100000000", "x~2", "\u202e", "title:\ud83d", "entity:&&&",
        "\"\ud83d\"", "'; drop table articles"
      })
  void findsNothingForWhatIsNotThere(String query) {
    try {
      assertThat(searched.page(query).total()).isZero();
    } catch (QuerySyntaxException e) {
      assertThat(e.position()).isBetween(0, query.length());
    }
  }

  @Test
  void answersTheDearestQueryItAllows() {
    String dear =
        IntStream.range(0, 64)
            .mapToObj(i -> "a" + (char) ('a' + i % 26) + "*")
            .collect(Collectors.joining(" OR "));

    assertThat(searched.page(dear).total()).isEqualTo(200);
  }

  @Test
  void answersRandomTextOrSaysWhatIsWrong() {
    Random random = new Random(42);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int j = random.nextInt(40); j > 0; j--) {
        query.append(
            random.nextBoolean()
                ? (char) random.nextInt(0x10000)
                : " ()\":*-~aO".charAt(random.nextInt(10)));
      }
      try {
        assertThat(searched.page(query.toString())).isNotNull();
      } catch (QuerySyntaxException e) {
        assertThat(e.query()).isEqualTo(query.toString());
      }
    }
  }
}
