// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.crawler.extract;

import io.signaltracker.crawler.datafile.DataFile;
import io.signaltracker.crawler.extract.Blocks.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the day that readers see: near the headline, better in a place or beside words that speak
 * of publication, worse where they speak of changes, in a list of links or in a sidebar.
 */
final class ShownDate {

  private static final int MAX_BLOCKS = 4_000;
  private static final int MAX_CANDIDATES = 200;

  /** A longer text tells of days rather than bears one. */
  private static final int LONGEST = 220;

  private static final int SHORT = 60;
  private static final int ENOUGH = 0;
  private static final int MARKED = 15;
  private static final int NAMES_UP = 3;

  private static final Set<String> LISTED = Set.of("li", "table", "form");
  private static final Set<String> ASIDE = Set.of("nav", "footer", "aside");

  private static final List<String> PUBLISHED =
      DataFile.lines(ShownDate.class, "published-words.txt");
  private static final List<String> UPDATED = DataFile.lines(ShownDate.class, "updated-words.txt");

  private final List<Block> blocks;
  private final List<Mark> times;
  private final boolean monthFirst;
  private final int headline;
  private final int[] starts;

  /**
   * A page's.
   *
   * @param title the page's
   * @param monthFirst whether 3/4/2026 is the fourth of March
   */
  ShownDate(Blocks page, String title, boolean monthFirst) {
    this.blocks = page.list().subList(0, Math.min(page.list().size(), MAX_BLOCKS));
    this.times = page.times();
    this.monthFirst = monthFirst;
    this.headline = headline(MainText.key(title));
    this.starts = starts();
  }

  /**
   * A day on the page.
   *
   * @param marked whether a time element gives it
   */
  record Shown(DeclaredDate date, boolean marked) {}

  /** A day that may be the one. */
  private record Candidate(LocalDate day, String text, boolean marked, int score) {}

  /** The best one that is good enough; null where there is none. */
  @Nullable Shown best(LocalDate latest) {
    Candidate best = null;
    for (Candidate one : candidates()) {
      boolean better = best == null || one.score() > best.score();
      if (better && !one.day().isAfter(latest)) {
        best = one;
      }
    }
    return best == null || best.score() < ENOUGH ? null : shown(best);
  }

  private @Nullable Shown shown(Candidate best) {
    DeclaredDate date = DeclaredDate.parse(best.text(), monthFirst);
    return date == null ? null : new Shown(date, best.marked());
  }

  private List<Candidate> candidates() {
    List<Candidate> found = new ArrayList<>();
    for (Mark mark : times) {
      if (found.size() < MAX_CANDIDATES && mark.block() < blocks.size()) {
        add(mark, found);
      }
    }
    for (int i = 0; i < blocks.size() && found.size() < 2 * MAX_CANDIDATES; i++) {
      Block block = blocks.get(i);
      if (block.length() <= LONGEST && WrittenDate.mayBeIn(block.text())) {
        add(block, i, found);
      }
    }
    return found;
  }

  private void add(Mark mark, List<Candidate> found) {
    Element time = mark.element();
    String value = time.attr("datetime").isBlank() ? time.text() : time.attr("datetime");
    LocalDate day = value.length() > LONGEST ? null : DeclaredDate.day(value, monthFirst);
    if (day != null) {
      found.add(new Candidate(day, value, true, score(time, time.text(), mark.block()) + MARKED));
    }
  }

  private void add(Block block, int index, List<Candidate> found) {
    WrittenDate.Found written = WrittenDate.first(block.text(), monthFirst);
    if (written != null) {
      int score = score(block.parent(), block.text(), index);
      int told = block.length() > SHORT ? score - 10 : score;
      found.add(new Candidate(written.day(), written.day().toString(), false, told));
    }
  }

  private int score(Element holder, String text, int index) {
    int score = 70 - Math.min(70, distance(index) / 12);
    String lower = text.toLowerCase(Locale.ROOT);
    boolean updated = UPDATED.stream().anyMatch(lower::contains);
    boolean published = PUBLISHED.stream().anyMatch(lower::contains);
    score += published ? 10 : updated ? -30 : 0;
    score += names(holder);
    return score - penalty(holder, index);
  }

  /** Characters of text between the headline and a block. */
  private int distance(int index) {
    return index >= headline
        ? starts[index] - starts[headline]
        : 2 * (starts[headline] - starts[index]);
  }

  private static int names(Element holder) {
    int up = 0;
    for (Element at = holder; at != null && up < NAMES_UP; at = at.parent(), up++) {
      String name =
          (at.className() + " " + at.id() + " " + at.attr("itemprop")).toLowerCase(Locale.ROOT);
      if (UPDATED.stream().anyMatch(name::contains)) {
        return -15;
      }
      if (PUBLISHED.stream().anyMatch(name::contains)) {
        return 25;
      }
    }
    return 0;
  }

  private int penalty(Element holder, int index) {
    int penalty = 0;
    if (index < blocks.size() && blocks.get(index).linkDensity() > 0.5) {
      penalty += 10;
    }
    for (Element at = holder; at != null; at = at.parent()) {
      if (LISTED.contains(at.normalName())) {
        return penalty + 10;
      }
      if (ASIDE.contains(at.normalName())) {
        return penalty + 30;
      }
    }
    return penalty;
  }

  private int headline(String key) {
    int found = -1;
    for (int i = 0; i < blocks.size() && !key.isEmpty(); i++) {
      Block block = blocks.get(i);
      if (block.length() < 400 && MainText.key(block.text()).contains(key)) {
        if (block.isHeading()) {
          return i;
        }
        found = found < 0 ? i : found;
      }
    }
    return Math.max(found, 0);
  }

  private int[] starts() {
    int[] at = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      at[i + 1] = at[i] + blocks.get(i).length();
    }
    return at;
  }
}
