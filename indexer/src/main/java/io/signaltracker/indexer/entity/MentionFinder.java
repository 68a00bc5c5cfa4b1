// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.entity;

import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds the mentions of one document: known names first, then names never seen before, typed by the
 * document's own evidence and by that of others, then the short forms of both. Thread-safe.
 */
public final class MentionFinder {

  private final Gazetteer gazetteer;
  private final KnownNames known;
  private final TypingTrace trace;

  /** Reads with these names; building takes a moment, so keep it while the names stay the same. */
  public MentionFinder(Gazetteer gazetteer, NamesInPlay names) {
    this(gazetteer, names, TypingTrace.NOBODY);
  }

  /**
   * The same for one who learns from what is typed.
   *
   * @param trace is shown every unknown name, by the thread that reads it
   */
  public MentionFinder(Gazetteer gazetteer, NamesInPlay names, TypingTrace trace) {
    this.gazetteer = gazetteer;
    this.trace = trace;
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

  /** The mentions by the document's own evidence, by position, not overlapping. */
  public List<Mention> find(TaggedText source) {
    return mentions(discover(source), NameLedger.EMPTY);
  }

  /** What can be said before any other document is asked. */
  public Discovery discover(TaggedText source) {
    List<Span> spans = new ArrayList<>(known.find(source.text(), source.casual()));
    spans.addAll(own(source.text(), source.ownNames()));
    spans = Overlaps.resolve(spans);
    Candidates candidates = new Candidates(source.text(), spans);
    candidates.collect(source.passages());
    boolean onModels = source.specialist() || speaksOfModels(spans, source);
    new Weighing(known, source, spans, candidates).weigh(onModels);
    return new Discovery(source, spans, candidates, onModels);
  }

  private List<Span> own(String text, Collection<String> ownNames) {
    AliasTrie<String> trie = new AliasTrie<>();
    for (String name : ownNames) {
      if (!name.isBlank() && gazetteer.names().find(name).isEmpty()) {
        trie.add(name, name);
      }
      String last = name.substring(name.lastIndexOf(' ') + 1);
      if (Lexicon.shipped().is(last.toLowerCase(Locale.ROOT), "OUTLETWORD")) {
        trie.add("the " + last, name);
      }
    }
    return trie.find(text).stream()
        .map(hit -> {
          boolean article = text.regionMatches(true, hit.start(), "the ", 0, 4);
          boolean whole = text.regionMatches(true, hit.start(), hit.values().getFirst(), 0, 4);
          int start = article && !whole ? hit.start() + 4 : hit.start();
          return new Span(start, hit.end(), EntityType.ORG, hit.values().getFirst(), 1);
        })
        .filter(span -> Character.isUpperCase(text.charAt(span.start())))
        .toList();
  }

  private boolean speaksOfModels(List<Span> spans, TaggedText source) {
    boolean listed =
        spans.stream()
            .anyMatch(span ->
                span.type() == EntityType.MODEL
                    || span.type() == EntityType.MODEL_FAMILY
                    || span.type() == EntityType.BENCHMARK
                    || gazetteer.isMaker(String.valueOf(span.canonical())));
    return listed
        || Stream.concat(source.titlePassages().stream(), source.passages().stream())
            .flatMap(passage -> passage.words().stream())
            .anyMatch(word -> Lexicon.shipped().is(word.text().toLowerCase(Locale.ROOT), "AIWORD"));
  }

  /**
   * The mentions, by position, not overlapping.
   *
   * @param ledger what the documents read so far say, this one included
   */
  public List<Mention> mentions(Discovery discovery, NameLedger ledger) {
    String text = discovery.source().text();
    List<Span> typed = new ArrayList<>(discovery.known());
    typed.addAll(new Verdicts(discovery, ledger, trace).spans());
    List<Span> full = Junctions.join(text, Overlaps.resolve(typed));
    List<Span> all = new ArrayList<>(shortForms(text, full));
    all.addAll(full);
    return Overlaps.resolve(all).stream()
        .map(span -> Lines.asLine(text, span))
        .map(span -> asFamily(text, span))
        .map(span -> span.mention(text))
        .toList();
  }

  /** The bare name of a listed family is the family, whichever of its models the text names. */
  private Span asFamily(String text, Span span) {
    if (span.type() != EntityType.MODEL) {
      return span;
    }
    return gazetteer
        .entity(text.substring(span.start(), span.end()))
        .filter(entity -> entity.type() == EntityType.MODEL_FAMILY)
        .map(family ->
            new Span(
                span.start(), span.end(), EntityType.MODEL_FAMILY, family.canonical(), span.rank()))
        .orElse(span);
  }

  private List<Span> shortForms(String text, List<Span> full) {
    List<Span> listed =
        full.stream().filter(span -> span.rank() > 0 || isLong(text, span)).toList();
    List<Span> found = new ArrayList<>(new ShortForms(full, text).find(text, listed));
    for (Span span : known.stemsIn(text)) {
      if (listed.stream().noneMatch(span::overlaps) && found.stream().noneMatch(span::overlaps)) {
        found.add(span);
      }
    }
    return found;
  }

  /** A name of several words is not itself a short form. */
  private static boolean isLong(String text, Span span) {
    String name = text.substring(span.start(), span.end());
    return name.indexOf(' ') > 0 || NameShape.hasVersion(name);
  }
}
