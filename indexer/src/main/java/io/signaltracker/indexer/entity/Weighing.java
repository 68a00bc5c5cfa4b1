// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Cell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/** Weighs what one document says about its unknown names: context, title, repetition. */
final class Weighing {

  private static final double IN_TITLE = 0.8;

  private final KnownNames knownNames;
  private final TaggedText source;
  private final List<Span> known;
  private final Candidates candidates;

  Weighing(KnownNames knownNames, TaggedText source, List<Span> known, Candidates candidates) {
    this.knownNames = knownNames;
    this.source = source;
    this.known = known;
    this.candidates = candidates;
  }

  void weigh(boolean onModels) {
    weighCodesInTitle();
    weighTogether(source.text(), source.passages(), known, candidates.named());
    weighTitle();
    weighAlone();
    shareSpellings();
    if (onModels) {
      candidates.named().forEach(candidate -> candidate.addDocument(source.specialist()));
    }
  }

  /** A word that the document also writes with a capital is the same name. */
  private void shareSpellings() {
    for (Candidate word : candidates.ordinary()) {
      Candidate name = candidates.named(word.surface);
      if (name != null) {
        name.add(word);
        word.replace(name);
      }
    }
  }

  private void weighCodesInTitle() {
    String titleKey = NameShape.key(source.title());
    for (Candidate candidate : candidates.named()) {
      if (!Character.isUpperCase(candidate.surface.charAt(0))
          && titleKey.contains(NameShape.key(candidate.surface))) {
        candidate.add("MODEL", IN_TITLE);
      }
    }
  }

  private static void weighTogether(
      String text, List<Passage> passages, List<Span> spans, Collection<Candidate> candidates) {
    Map<Integer, Candidate> byStart = new HashMap<>();
    List<Mention> row = new ArrayList<>();
    spans.forEach(span -> row.add(span.mention(text)));
    for (Candidate candidate : candidates) {
      for (Span place : candidate.places) {
        byStart.put(place.start(), candidate);
        row.add(place.mention(text));
      }
    }
    row.sort(Comparator.comparingInt(Mention::start));
    for (Passage passage : passages) {
      List<Cell> cells = unknown(CellRow.of(passage.words(), row), byStart::containsKey);
      if (cells.stream().anyMatch(cell -> cell.slot().equals("X"))) {
        Typing.weigh(cells, true, at -> byStart.get(cells.get(at).start()));
        note(cells, byStart);
      }
    }
  }

  private static void note(List<Cell> cells, Map<Integer, Candidate> byStart) {
    for (int at = 0; at < cells.size(); at++) {
      Cell cell = cells.get(at);
      Candidate candidate = cell.slot().equals("X") ? byStart.get(cell.start()) : null;
      if (candidate != null) {
        TypeFeatures.ofPlace(cells, at, candidate);
      }
    }
  }

  private void weighTitle() {
    String title = source.title();
    List<Span> spans = knownNames.find(title, source.casual());
    Candidates inTitle = new Candidates(title, spans);
    inTitle.collect(source.titlePassages());
    weighTogether(title, source.titlePassages(), spans, inTitle.named());
    for (Candidate from : inTitle.named()) {
      Candidate same = candidates.named(from.surface);
      if (same != null) {
        same.add(from);
      }
    }
  }

  /** One ordinary word at a time: as names, all of them would break the patterns of the others. */
  private void weighAlone() {
    List<Mention> row = known.stream().map(span -> span.mention(source.text())).toList();
    List<String> titleWords =
        List.of(source.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 40));
    for (Candidate candidate : candidates.ordinary()) {
      if (titleWords.contains(candidate.surface.toLowerCase(Locale.ROOT))) {
        candidate.add("MODEL", IN_TITLE);
      }
      candidate.places.forEach(place -> weighPlace(row, place, candidate));
    }
  }

  private void weighPlace(List<Mention> row, Span place, Candidate candidate) {
    int index = passageAt(source.passages(), place.start());
    if (index < 0) {
      return;
    }
    Passage passage = source.passages().get(index);
    List<Mention> local = new ArrayList<>();
    for (Mention mention : row) {
      if (mention.start() < passage.end() && mention.end() > passage.start()) {
        local.add(mention);
      }
    }
    local.add(place.mention(source.text()));
    local.sort(Comparator.comparingInt(Mention::start));
    List<Cell> cells = unknown(CellRow.of(passage.words(), local), start -> start == place.start());
    Typing.weigh(cells, false, at -> cells.get(at).start() == place.start() ? candidate : null);
    note(cells, Map.of(place.start(), candidate));
  }

  private static int passageAt(List<Passage> passages, int start) {
    int low = 0;
    int high = passages.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Passage passage = passages.get(middle);
      if (passage.end() <= start) {
        low = middle + 1;
      } else if (passage.start() > start) {
        high = middle - 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  private static List<Cell> unknown(List<Cell> cells, IntPredicate isCandidate) {
    return cells.stream()
        .map(cell ->
            cell.isMention() && isCandidate.test(cell.start())
                ? Cell.of(cell.start(), cell.end(), cell.text(), "X", cell.ref())
                : cell)
        .toList();
  }
}
