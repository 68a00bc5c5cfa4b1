// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What is measured beside the tests. Usage: {@code reader FILE [DOCUMENTS [ROUNDS]]}, {@code
 * extraction FOLDER [ROUNDS]}, {@code footprint}, {@code hostile}, {@code assignment [ROUNDS]},
 * {@code fold [ROUNDS]}, {@code crawl [HOSTS [PAGES]]}, {@code hostile-server}, {@code
 * hostile-answers} or {@code schedule [SECONDS]}.
 */
public final class Bench {

  private static final int USAGE = 64;

  private Bench() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> words = List.of(args);
    String what = words.isEmpty() ? "" : words.getFirst();
    if (what.equals("reader") && words.size() > 1) {
      Path file = Path.of(words.get(1));
      ReaderRatio.print(file, number(words, 2, 60), number(words, 3, 10), System.out);
    } else if (what.equals("extraction") && words.size() > 1) {
      ExtractionShare.print(Path.of(words.get(1)), number(words, 2, 10), System.out);
    } else if (what.equals("footprint")) {
      Footprint.print(System.out);
    } else if (what.equals("hostile")) {
      HostileTexts.print(System.out);
    } else if (what.equals("assignment")) {
      AssignmentCost.print(number(words, 1, 10), System.out);
    } else if (what.equals("fold")) {
      FoldCost.print(number(words, 1, 20), System.out);
    } else if (what.equals("crawl")) {
      CrawlRatio.print(number(words, 1, 100), number(words, 2, 40), System.out);
    } else if (what.equals("hostile-server")) {
      HostileHosts.print(System.out);
    } else if (what.equals("hostile-answers")) {
      HostileAnswers.print(System.out);
    } else if (what.equals("schedule")) {
      Schedule.print(number(words, 1, 30), System.out);
    } else {
      System.err.println(
          "bench: expected 'reader FILE [DOCUMENTS [ROUNDS]]', 'extraction FOLDER [ROUNDS]',"
              + " 'footprint', 'hostile', 'assignment [ROUNDS]', 'fold [ROUNDS]', 'crawl [HOSTS [PAGES]]',"
              + " 'hostile-server', 'hostile-answers' or 'schedule [SECONDS]', was "
              + words);
      System.exit(USAGE);
    }
  }

  private static int number(List<String> words, int at, int otherwise) {
    return words.size() > at ? Integer.parseInt(words.get(at)) : otherwise;
  }
}
