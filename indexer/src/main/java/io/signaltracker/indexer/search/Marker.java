// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.indexer.index.IndexSchema;
import io.signaltracker.indexer.index.TextAnalyzer;
import io.signaltracker.indexer.search.Hit.Mark;
import io.signaltracker.indexer.search.Hit.Marked;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/** Marks what matched: titles whole, texts as their best sentences. For one search. */
final class Marker {

  private static final int SNIPPETS = 3;

  /** Longer sentences are cut around what matched. */
  private static final int LONGEST_SNIPPET = 400;

  /** Text beyond this is not looked at. */
  private static final int LONGEST_TEXT = 200_000;

  private final Query query;
  private final Fields titles;
  private final Fields texts;

  Marker(IndexSearcher searcher, Query query) {
    this.query = query;
    this.titles = new Fields(searcher, WholeBreakIterator::new);
    this.texts = new Fields(searcher, Sentences::new);
  }

  /** One per document, in their order. */
  List<Marked> titles(int[] docs) throws IOException {
    return titles.mark(IndexSchema.TITLE, query, docs, 1).stream()
        .map(found -> found.isEmpty() ? new Marked("", List.of()) : found.getFirst())
        .toList();
  }

  /** One list per document, in their order; the beginning where nothing in the text matched. */
  List<List<Marked>> snippets(int[] docs) throws IOException {
    return texts.mark(IndexSchema.TEXT, query, docs, SNIPPETS).stream()
        .map(found -> found.stream().flatMap(Marker::snippet).toList())
        .toList();
  }

  private static Stream<Marked> snippet(Marked sentence) {
    Marked snippet = Excerpt.of(sentence, LONGEST_SNIPPET);
    return snippet.text().isEmpty() ? Stream.empty() : Stream.of(snippet);
  }

  /** Lucene's highlighter, giving marked text instead of HTML. */
  private static final class Fields extends UnifiedHighlighter {

    Fields(IndexSearcher searcher, Supplier<BreakIterator> breaks) {
      super(
          builder(searcher, TextAnalyzer.ofTexts())
              .withBreakIterator(breaks)
              .withMaxLength(LONGEST_TEXT)
              .withMaxNoHighlightPassages(1)
              .withFormatter(new MarkedFormatter()));
    }

    List<List<Marked>> mark(String field, Query query, int[] docs, int passages)
        throws IOException {
      @Nullable Object[] found =
          highlightFieldsAsObjects(new String[] {field}, query, docs.clone(), new int[] {passages})
              .get(field);
      return Arrays.stream(found == null ? new Object[docs.length] : found)
          .map(Fields::marked)
          .toList();
    }

    private static List<Marked> marked(@Nullable Object formatted) {
      return formatted instanceof Passages(var list) ? list : List.of();
    }
  }

  private record Passages(List<Marked> list) {}

  private static final class MarkedFormatter extends PassageFormatter {

    @Override
    public Object format(Passage[] passages, String content) {
      return new Passages(
          Arrays.stream(passages)
              .sorted(Comparator.comparingInt(Passage::getStartOffset))
              .map(passage -> marked(passage, content))
              .toList());
    }

    private static Marked marked(Passage passage, String content) {
      int start = passage.getStartOffset();
      int end = Math.min(passage.getEndOffset(), content.length());
      List<Mark> marks = new ArrayList<>();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int from = passage.getMatchStarts()[i] - start;
        int to = Math.min(passage.getMatchEnds()[i], end) - start;
        if (from >= 0 && from < to) {
          marks.add(new Mark(from, to));
        }
      }
      return new Marked(content.substring(start, end), merged(marks));
    }

    /** Parts of a word and the whole can both match. */
    private static List<Mark> merged(List<Mark> marks) {
      marks.sort(Comparator.comparingInt(Mark::start).thenComparingInt(Mark::end));
      List<Mark> merged = new ArrayList<>();
      for (Mark mark : marks) {
        if (!merged.isEmpty() && mark.start() < merged.getLast().end()) {
          Mark last = merged.removeLast();
          merged.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
        } else {
          merged.add(mark);
        }
      }
      return merged;
    }
  }
}
