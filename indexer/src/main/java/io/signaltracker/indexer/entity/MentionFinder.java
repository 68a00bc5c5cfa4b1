// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the mentions of one document: known names first, then names never seen before, typed by the
 * document's own evidence, then the short forms of both. Thread-safe.
 */
public final class MentionFinder {

  private static final double IN_TITLE = 0.8;

  private final Gazetteer gazetteer;
  private final KnownNames known;

  /** Reads with these names; building takes a moment, so keep it while the names stay the same. */
  public MentionFinder(Gazetteer gazetteer, NamesInPlay names) {
    this.gazetteer = gazetteer;
    this.known = new KnownNames(gazetteer, names);
  }

  /**
   * Whether a document can name a model or a maker at all; the others need no tagging.
   *
   * @param text the article's text
   */
  public boolean concerns(String text, boolean casual) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("model")
        || lower.contains("chatbot")
        || lower.contains("llm")
        || lower.contains("arena")
        || !known.find(text, casual).isEmpty();
  }

  /**
   * The mentions, by position, not overlapping.
   *
   * @param text the article's text
   * @param title headline; evidence only, no mention is reported from it
   * @param titlePassages the headline's words, positions relative to {@code title}
   * @param passages the text's sentences, tagged and named
   * @param casual whether company names may stand in lower case
   * @param specialist whether the source writes about models only, so that an unknown name may be
   *     one without more
   * @param ownNames organisations known from the source itself: the vendor, the outlet
   */
  public List<Mention> find(
      String text,
      String title,
      List<Passage> titlePassages,
      List<Passage> passages,
      boolean casual,
      boolean specialist,
      Collection<String> ownNames) {
    List<Span> spans = new ArrayList<>(known.find(text, casual));
    spans.addAll(own(text, ownNames));
    spans = KnownNames.withoutOverlaps(spans);
    List<Candidate> candidates =
        typed(text, title, titlePassages, passages, spans, casual, specialist);
    return mentions(text, merge(text, spans, candidates));
  }

  private List<Span> own(String text, Collection<String> ownNames) {
    AliasTrie<String> trie = new AliasTrie<>();
    ownNames.stream()
        .filter(name -> !name.isBlank() && gazetteer.names().find(name).isEmpty())
        .forEach(name -> trie.add(name, name));
    return trie.find(text).stream()
        .map(hit -> new Span(hit.start(), hit.end(), EntityType.ORG, hit.values().getFirst(), 1))
        .filter(span -> Character.isUpperCase(text.charAt(span.start())))
        .toList();
  }

  private List<Candidate> typed(
      String text,
      String title,
      List<Passage> titlePassages,
      List<Passage> passages,
      List<Span> spans,
      boolean casual,
      boolean specialist) {
    Candidates candidates = new Candidates(text, spans);
    passages.forEach(candidates::collect);
    String titleKey = NameShape.key(title);
    for (Candidate candidate : candidates.named()) {
      if (!Character.isUpperCase(candidate.surface.charAt(0))
          && titleKey.contains(NameShape.key(candidate.surface))) {
        candidate.add("MODEL", IN_TITLE);
      }
    }
    weighTogether(text, passages, spans, candidates.named());
    weighTitle(title, titlePassages, candidates, casual);
    weighAlone(text, title, passages, spans, candidates.ordinary());
    if (!specialist && !speaksOfModels(spans, titlePassages, passages)) {
      return candidates.named().stream().filter(candidate -> !candidate.isModel()).toList();
    }
    List<Candidate> typed = new ArrayList<>(candidates.named());
    candidates.ordinary().stream()
        .filter(candidate -> candidate.type() == EntityType.MODEL)
        .forEach(typed::add);
    return typed;
  }

  /** Where nothing says that the text is about models, "Week 11" is not one. */
  private boolean speaksOfModels(
      List<Span> spans, List<Passage> titlePassages, List<Passage> passages) {
    boolean listed =
        spans.stream()
            .anyMatch(span ->
                span.type() == EntityType.MODEL
                    || span.type() == EntityType.MODEL_FAMILY
                    || span.type() == EntityType.BENCHMARK
                    || gazetteer.isMaker(String.valueOf(span.canonical())));
    return listed
        || Stream.concat(titlePassages.stream(), passages.stream())
            .flatMap(passage -> passage.words().stream())
            .anyMatch(word -> Lexicon.shipped().is(word.text().toLowerCase(Locale.ROOT), "AIWORD"));
  }

  private static void weighTogether(
      String text, List<Passage> passages, List<Span> spans, Collection<Candidate> candidates) {
    Map<Integer, Candidate> byStart = new HashMap<>();
    List<Mention> row = new ArrayList<>();
    spans.forEach(span -> row.add(mention(text, span)));
    for (Candidate candidate : candidates) {
      for (Span place : candidate.places) {
        byStart.put(place.start(), candidate);
        row.add(mention(text, place));
      }
    }
    row.sort(Comparator.comparingInt(Mention::start));
    for (Passage passage : passages) {
      List<Cell> cells = unknown(CellRow.of(passage.words(), row), byStart::containsKey);
      Typing.weigh(cells, true, at -> byStart.get(cells.get(at).start()));
    }
  }

  private void weighTitle(
      String title, List<Passage> passages, Candidates candidates, boolean casual) {
    List<Span> spans = known.find(title, casual);
    Candidates inTitle = new Candidates(title, spans);
    passages.forEach(inTitle::collect);
    weighTogether(title, passages, spans, inTitle.named());
    for (Candidate from : inTitle.named()) {
      String key = NameShape.key(from.surface);
      candidates.named().stream()
          .filter(candidate -> NameShape.key(candidate.surface).equals(key))
          .forEach(candidate -> candidate.add(from));
    }
  }

  /** One ordinary word at a time: as names, all of them would break the patterns of the others. */
  private static void weighAlone(
      String text,
      String title,
      List<Passage> passages,
      List<Span> spans,
      Collection<Candidate> candidates) {
    List<Mention> row = spans.stream().map(span -> mention(text, span)).toList();
    List<String> titleWords = List.of(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 40));
    for (Candidate candidate : candidates) {
      if (titleWords.contains(candidate.surface.toLowerCase(Locale.ROOT))) {
        candidate.add("MODEL", IN_TITLE);
      }
      for (Span place : candidate.places) {
        weighPlace(text, passages, row, place, candidate);
      }
    }
  }

  private static void weighPlace(
      String text, List<Passage> passages, List<Mention> row, Span place, Candidate candidate) {
    int index = passageAt(passages, place.start());
    if (index < 0) {
      return;
    }
    Passage passage = passages.get(index);
    List<Mention> local = new ArrayList<>();
    for (Mention mention : row) {
      if (mention.start() < passage.end() && mention.end() > passage.start()) {
        local.add(mention);
      }
    }
    local.add(mention(text, place));
    local.sort(Comparator.comparingInt(Mention::start));
    List<Cell> cells = unknown(CellRow.of(passage.words(), local), start -> start == place.start());
    Typing.weigh(cells, false, at -> cells.get(at).start() == place.start() ? candidate : null);
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

  private static List<Cell> unknown(List<Cell> cells, Predicate<Integer> isCandidate) {
    return cells.stream()
        .map(cell ->
            cell.isMention() && isCandidate.test(cell.start())
                ? Cell.of(cell.start(), cell.end(), cell.text(), "X", cell.ref())
                : cell)
        .toList();
  }

  private List<Span> merge(String text, List<Span> spans, List<Candidate> candidates) {
    List<Span> typed = new ArrayList<>(spans);
    for (Candidate candidate : candidates) {
      EntityType type = candidate.type();
      if (type != null) {
        String canonical = candidate.surface;
        candidate.places.forEach(
            place -> typed.add(new Span(place.start(), place.end(), type, canonical, 0)));
      }
    }
    List<Span> full = withUnits(text, KnownNames.withoutOverlaps(typed));
    List<Span> listed =
        full.stream().filter(span -> span.rank() > 0 || isLong(text, span)).toList();
    List<Span> all = new ArrayList<>(new ShortForms(full, text).find(text, listed));
    all.addAll(inPlayShortForms(text, listed, all));
    all.addAll(full);
    return KnownNames.withoutOverlaps(all);
  }

  /**
   * "ATH AI Innovation Unit": an unknown unit written onto its company is the company's. "Reve
   * Image 1.0": a version written onto its maker is the model's name.
   */
  private static List<Span> withUnits(String text, List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans) {
      Span before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && before.type() == EntityType.ORG && isOnto(before, span)) {
        Span merged = merged(text, before, span);
        if (merged != null) {
          joined.removeLast();
          joined.add(merged);
          continue;
        }
      }
      joined.add(span);
    }
    return joined;
  }

  private static boolean isOnto(Span before, Span span) {
    return span.rank() == 0 && before.end() + 1 == span.start();
  }

  private static @Nullable Span merged(String text, Span before, Span span) {
    String name = text.substring(span.start(), span.end());
    if (span.type() == EntityType.ORG && before.rank() > 0 && isUnit(name)) {
      return new Span(
          before.start(), span.end(), EntityType.ORG, before.canonical(), before.rank());
    }
    String first = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    boolean version =
        span.type() == EntityType.MODEL
            && NameShape.hasDigit(name)
            && Lexicon.shipped().is(first, "VERSIONWORD");
    return version
        ? new Span(
            before.start(),
            span.end(),
            EntityType.MODEL,
            text.substring(before.start(), span.end()),
            1)
        : null;
  }

  private static boolean isUnit(String name) {
    String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return Lexicon.shipped().is(last, "TEAM");
  }

  /** A name of several words is not itself a short form. */
  private static boolean isLong(String text, Span span) {
    return text.substring(span.start(), span.end()).indexOf(' ') > 0
        || NameShape.hasVersion(text.substring(span.start(), span.end()));
  }

  private List<Span> inPlayShortForms(String text, List<Span> taken, List<Span> more) {
    List<Span> found = new ArrayList<>();
    for (Span span : known.stemsIn(text)) {
      if (taken.stream().noneMatch(span::overlaps) && more.stream().noneMatch(span::overlaps)) {
        found.add(span);
      }
    }
    return found;
  }

  private static List<Mention> mentions(String text, List<Span> spans) {
    return spans.stream().map(span -> mention(text, span)).toList();
  }

  private static Mention mention(String text, Span span) {
    String surface = text.substring(span.start(), span.end());
    return new Mention(span.start(), span.end(), surface, span.type(), span.canonical());
  }
}
