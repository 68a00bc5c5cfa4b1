// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.leaderboard;

import io.signaltracker.crawler.fetch.FetchedPage;
import io.signaltracker.crawler.json.JsonPage;
import io.signaltracker.crawler.snapshot.BoardRow;
import io.signaltracker.crawler.source.Announcer.Leaderboard;
import io.signaltracker.crawler.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Format "artificial-analysis": the data API of Artificial Analysis, its arenas and its list of
 * language models. Needs a key.
 *
 * <pre>{@code
 * {"status": 200,
 *  "data": [{"id": "5f3c", "name": "A", "slug": "a", "model_creator": {"id": "9b", "name": "V"},
 *            "elo": 1333.4, "rank": 1, "ci95": "-7/+8", "appearances": 4821}]}
 * }</pre>
 *
 * Ids stay while names and slugs change. Language models have an index in place of an Elo, and no
 * rank. The answer does not say of when it is, and there is no archive.
 */
final class ArtificialAnalysisReader implements LeaderboardReader {

  private static final String INDEX = "artificial_analysis_intelligence_index";
  private static final int LONGEST_INTERVAL = 40;

  /** "-7/+8"; the order of the two does not matter. */
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6})?");

  @Override
  public String format() {
    return "artificial-analysis";
  }

  @Override
  public Optional<BoardKey> key() {
    return Optional.of(BoardKey.ARTIFICIAL_ANALYSIS);
  }

  @Override
  public BoardReading read(FetchedPage page, Source source, Leaderboard board) {
    JsonPage json = new JsonPage(page);
    BoardRows rows = new BoardRows(json);
    JsonNode models = json.list("data");
    boolean ranked = true;
    if (models != null) {
      for (JsonNode model : models) {
        ranked &= rank(model) > 0;
        if (!rows.add(row(model, rows.place()), "data[" + (rows.place() - 1) + "]")) {
          break;
        }
      }
    }
    if (!ranked) {
      rows.rankByScore();
    }
    return rows.reading(page, source, board.track(), page.fetchedAt());
  }

  @Override
  public BoardArchive readArchive(FetchedPage page, Leaderboard board) {
    return new BoardArchive(
        List.of(), List.of(page.url() + ": format '" + format() + "' has no archive"));
  }

  private static @Nullable BoardRow row(JsonNode model, int place) {
    String name = JsonPage.text(model, "name");
    Double score = score(model);
    if (name.isEmpty() || score == null) {
      return null;
    }
    double[] interval = interval(model.path("ci95"));
    JsonNode votes = model.path("appearances");
    return new BoardRow(
        key(model, name),
        name,
        BoardRows.vendor(JsonPage.text(model.path("model_creator"), "name")),
        rank(model) > 0 ? rank(model) : place,
        score,
        interval.length == 0 ? null : Double.valueOf(score - interval[0]),
        interval.length == 0 ? null : Double.valueOf(score + interval[1]),
        votes.isIntegralNumber() && votes.canConvertToInt() ? votes.intValue() : null);
  }

  private static String key(JsonNode model, String name) {
    String id = JsonPage.text(model, "id");
    return id.isEmpty() ? name : id;
  }

  private static int rank(JsonNode model) {
    JsonNode rank = model.path("rank");
    return rank.isIntegralNumber() && rank.canConvertToInt() ? Math.max(rank.intValue(), 0) : 0;
  }

  private static @Nullable Double score(JsonNode model) {
    JsonNode elo = model.path("elo");
    JsonNode score = elo.isNumber() ? elo : model.path("evaluations").path(INDEX);
    return score.isNumber() ? score.doubleValue() : null;
  }

  /** How far below and above the score; empty where it is not told. */
  private static double[] interval(JsonNode given) {
    if (given.isNumber()) {
      double half = Math.abs(given.doubleValue());
      return new double[] {half, half};
    }
    String text = given.isString() ? given.asString() : "";
    return text.isEmpty() || text.length() > LONGEST_INTERVAL ? new double[0] : written(text);
  }

  private static double[] written(String text) {
    Matcher number = NUMBER.matcher(text);
    double low = 0;
    double high = 0;
    int found = 0;
    while (number.find()) {
      boolean below = number.start() > 0 && isMinus(text.charAt(number.start() - 1));
      double value = Double.parseDouble(number.group());
      low = below || found == 0 ? value : low;
      high = below && found > 0 ? high : value;
      found++;
    }
    return found == 0 ? new double[0] : new double[] {low, high};
  }

  private static boolean isMinus(char sign) {
    return sign == '-' || sign == '\u2212' || sign == '\u2013';
  }
}
