// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * An endless stream of made-up news, the same for the same seed: events open all the time, most get
 * one or two articles and a few get hundreds, and an event's articles come soon after it. Words
 * follow Zipf's law; names go on being invented, as they are in the news (Heaps' law).
 */
final class NewsTexts {

  private static final int VOCABULARY = 40_000;
  private static final int TOPICS = 300;
  private static final int TOPIC_WORDS = 80;
  private static final int EVENT_WORDS = 25;
  private static final int EVENT_NAMES = 8;

  /** Of an event's names, those that were in the news before. */
  private static final double KNOWN_NAMES = 0.6;

  /** Mean time from an event to an article about it, where one event opens in a unit of time. */
  private static final double LASTING = 1_000;

  /** Until as many old events are told of as ever will be. */
  private static final double WARM_UP = 8 * LASTING;

  /** Of articles about one event: Pareto, so that the mean is below three. */
  private static final double TAIL = 1.6;

  private static final int MOST_ARTICLES = 1_000;
  private static final String[] SYLLABLES = {
    "ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va",
    "we", "xi", "yo", "zu", "bra", "cle", "dri", "flo", "gru", "sta", "tre", "pri", "sho", "thu"
  };

  private record Event(int topic, List<String> words) {}

  /** An article that will be written. */
  private record Due(double at, int number, Event event) {}

  private final Random random;
  private final double[] zipf = new double[VOCABULARY];
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingDouble(Due::at).thenComparingInt(Due::number));
  private double opensAt;
  private int scheduled;
  private int names = 2_000;

  NewsTexts(long seed) {
    this.random = new Random(seed);
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      sum += 1.0 / (rank + 2.7);
      zipf[rank] = sum;
    }
    while (nextDue().at() < WARM_UP) {
      // Not told: the stream begins in the middle of the news.
    }
  }

  /** A headline, a line that says it again, and paragraphs. */
  String next() {
    Event event = nextDue().event();
    StringBuilder text = new StringBuilder();
    sentence(text, event, 9, 0.7);
    text.append('\n');
    sentence(text, event, 20, 0.5);
    text.append('\n');
    int length = (int) Math.min(2_000, Math.exp(5.6 + 0.6 * random.nextGaussian()));
    for (int words = 0; words < length; words += 18) {
      sentence(text, event, 18, 0.2);
    }
    return text.toString();
  }

  private Due nextDue() {
    Due next = due.peek();
    while (next == null || opensAt <= next.at()) {
      open();
      next = due.peek();
    }
    return due.remove();
  }

  private void open() {
    Event event = event();
    double floor = Math.pow(MOST_ARTICLES, -TAIL);
    int articles = (int) Math.pow(1 - random.nextDouble() * (1 - floor), -1 / TAIL);
    for (int i = 0; i < articles; i++) {
      due.add(new Due(opensAt + exponential(LASTING), scheduled++, event));
    }
    opensAt += exponential(1);
  }

  private double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  private Event event() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < EVENT_NAMES; i++) {
      int known = (int) (names * Math.pow(random.nextDouble(), 2));
      words.add(name(random.nextDouble() < KNOWN_NAMES ? known : names++));
    }
    for (int i = 0; i < EVENT_WORDS; i++) {
      words.add(common());
    }
    return new Event(random.nextInt(TOPICS), words);
  }

  /**
   * @param telling share of the words that are about the event
   */
  private void sentence(StringBuilder text, Event event, int words, double telling) {
    text.append("The");
    for (int i = 0; i < words; i++) {
      double about = random.nextDouble();
      text.append(' ');
      if (about < telling) {
        text.append(event.words().get(random.nextInt(event.words().size())));
      } else if (about < telling + 0.2) {
        text.append(word(200 + event.topic() * TOPIC_WORDS + random.nextInt(TOPIC_WORDS)));
      } else {
        text.append(common());
      }
    }
    text.append(". ");
  }

  private String common() {
    double at = random.nextDouble() * zipf[VOCABULARY - 1];
    int low = 0;
    int high = VOCABULARY - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (zipf[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return word(low);
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    int rest = number + SYLLABLES.length;
    while (rest > 0) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    }
    return word.toString();
  }

  private static String name(int number) {
    String word = word(number) + "q";
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
