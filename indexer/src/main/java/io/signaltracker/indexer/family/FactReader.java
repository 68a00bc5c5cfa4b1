// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.family;

import io.signaltracker.crawler.article.Article;
import io.signaltracker.indexer.annotate.AnnotatedArticle;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.family.Fact.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads in an article's sentences the sizes, abilities and venues of models. A fact belongs to the
 * last model named before it in the sentence, else to the first after it; a sentence without a
 * model tells nothing. Thread-safe.
 */
public final class FactReader {

  /** Between the words "available in" and the venue, and between two venues. */
  private static final int NEAR = 25;

  private static final int LONGEST_SENTENCE = 1_000;

  private static final Pattern SIZE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.$€£])([0-9]{1,4}(?:[.][0-9]{1,2})?)(B(?![\\p{L}\\p{N}])| ?billion["
              + " -]parameter)");

  private FactReader() {}

  /** All facts about models that fit, in the order of the text. */
  public static List<Fact> read(AnnotatedArticle read, Predicate<String> model) {
    List<Mention> mentions =
        read.mentions().stream()
            .filter(mention -> mention.canonical() != null)
            .sorted(Comparator.comparingInt(Mention::start))
            .toList();
    Map<Integer, List<Mention>> sentences = new LinkedHashMap<>();
    String text = read.article().text();
    mentions.stream()
        .filter(mention -> mention.end() <= text.length())
        .forEach(mention ->
            sentences
                .computeIfAbsent(start(text, mention.start()), _ -> new ArrayList<>())
                .add(mention));
    List<Fact> facts = new ArrayList<>();
    sentences.forEach(
        (start, inside) -> new Sentence(read.article(), start, inside, model).read(facts));
    return facts;
  }

  private static int start(String text, int at) {
    for (int i = at - 1; i > Math.max(0, at - LONGEST_SENTENCE); i--) {
      boolean full =
          ".!?".indexOf(text.charAt(i)) >= 0 && Character.isWhitespace(text.charAt(i + 1));
      if (full || text.charAt(i) == '\n') {
        return i + 1;
      }
    }
    return Math.max(0, at - LONGEST_SENTENCE);
  }

  private static int end(String text, int at) {
    int last = Math.min(text.length(), at + LONGEST_SENTENCE);
    for (int i = at; i < last; i++) {
      boolean full =
          ".!?".indexOf(text.charAt(i)) >= 0
              && (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1)));
      if (full || text.charAt(i) == '\n') {
        return i + 1;
      }
    }
    return last;
  }

  /** One sentence with the names in it. */
  private static final class Sentence {

    private final Article article;
    private final int start;
    private final String text;
    private final String lower;
    private final List<Mention> mentions;
    private final List<Mention> models;

    Sentence(Article article, int start, List<Mention> mentions, Predicate<String> model) {
      this.article = article;
      this.start = start;
      this.text = article.text().substring(start, end(article.text(), start));
      this.lower = text.toLowerCase(Locale.ROOT);
      this.mentions = mentions;
      this.models =
          mentions.stream()
              .filter(one -> one.type() == EntityType.MODEL)
              .filter(one -> model.test(String.valueOf(one.canonical())))
              .toList();
    }

    void read(List<Fact> facts) {
      // Lower case changes the length of a few letters; such a sentence is left out.
      if (models.isEmpty() || lower.length() != text.length()) {
        return;
      }
      for (Matcher size = SIZE.matcher(text); size.find(); ) {
        add(facts, Kind.PARAMETERS, size.group(1) + "B", size.start());
      }
      FactWords.SHIPPED.abilities.forEach((words, ability) -> {
        int at = lower.indexOf(words);
        if (at >= 0 && !FactWords.SHIPPED.isNegated(lower, at)) {
          add(facts, Kind.ABILITY, ability, at);
        }
      });
      FactWords.SHIPPED.venues.forEach(words -> venues(facts, words));
    }

    private void venues(List<Fact> facts, String words) {
      int at = lower.indexOf(words);
      if (at < 0 || FactWords.SHIPPED.isNegated(lower, at)) {
        return;
      }
      int from = at + words.length();
      for (Mention mention : mentions) {
        int begins = mention.start() - start;
        boolean place = mention.type() == EntityType.PRODUCT || mention.type() == EntityType.ORG;
        if (place && begins >= from && begins - from <= NEAR) {
          add(facts, Kind.VENUE, String.valueOf(mention.canonical()), at);
          from = mention.end() - start;
        }
      }
    }

    private void add(List<Fact> facts, Kind kind, String value, int at) {
      Mention told = models.getFirst();
      for (Mention model : models) {
        told = model.start() - start <= at ? model : told;
      }
      facts.add(
          new Fact(
              String.valueOf(told.canonical()),
              kind,
              value,
              article.id(),
              article.rights().shown(text.strip()),
              article.knownAt()));
    }
  }
}
