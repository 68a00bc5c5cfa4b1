// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document has spoken of so far: resolves "it", "the model", "both", "the company", "ours"
 * sentence by sentence. One per document, not thread-safe.
 */
final class Discourse {

  private static final Lexicon LEXICON = Lexicon.shipped();

  /** A place, a day and a bracket may stand before the agency. */
  private static final int LAST_CREDIT = 8;

  private static final Set<String> OPEN = Set.of("(", "-LRB-");
  private static final Set<String> CLOSE = Set.of(")", "-RRB-");
  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

  private final Voice voice;
  private final boolean casual;
  private final Topic topic;
  private final Spoken spoken = new Spoken();
  private @Nullable String holder;
  private List<Draft> asked = List.of();

  private List<Cell> cells = List.of();
  private List<Mention> mentions = List.of();
  private Phrases phrases = new Phrases(List.of());
  private Companies companies;

  /**
   * For one document.
   *
   * @param casual whether it is a thread, where "it" means what the thread is about
   */
  Discourse(Voice voice, Topic topic, boolean casual) {
    this.voice = voice;
    this.topic = topic;
    this.casual = casual;
    this.companies = new Companies(voice, spoken, cells, mentions, phrases);
  }

  /** The model that a sentence without any is about; empty where the document has none. */
  Set<String> topic() {
    return topic.model().isEmpty() ? Set.of() : Set.of(topic.model());
  }

  /** The model spoken of last; empty where there was none yet. */
  Set<String> last() {
    return spoken.models().isEmpty() ? Set.of() : Set.of(spoken.models().getFirst());
  }

  /** Who held the last claim; null where there was none. */
  @Nullable String holder() {
    return holder;
  }

  void heldBy(String name) {
    holder = name;
  }

  /** What the sentence before asked. */
  List<Draft> asked() {
    return asked;
  }

  void ask(List<Draft> drafts) {
    asked = drafts;
  }

  @Nullable String person() {
    return spoken.person();
  }

  /** What the words of the next sentence refer to; then takes note of what it names. */
  List<ReadSentence.@Nullable Referent> read(List<Cell> next, List<Mention> named) {
    cells = next;
    mentions = named;
    phrases = new Phrases(next);
    companies = new Companies(voice, spoken, next, named, phrases);
    spoken.begin(next, named);
    List<ReadSentence.@Nullable Referent> referents = new ArrayList<>();
    for (int at = 0; at < cells.size(); at++) {
      ReadSentence.Referent referent = cells.get(at).isMention() ? null : referent(at);
      referents.add(referent);
      note(at, referent);
    }
    spoken.end();
    return referents;
  }

  private void note(int at, ReadSentence.@Nullable Referent referent) {
    Cell cell = cells.get(at);
    if (referent != null) {
      spoken.note(cell, referent);
    }
    if (cell.isMention() && !isCredit(at)) {
      spoken.note(mentions.get(cell.ref()));
    }
  }

  /** "LISBON (O) - P said it ...": the agency whose text it is acts in none of it. */
  private boolean isCredit(int at) {
    return at > 0
        && at + 2 < cells.size()
        && at <= LAST_CREDIT
        && OPEN.contains(cells.get(at - 1).text())
        && CLOSE.contains(cells.get(at + 1).text())
        && DASHES.contains(cells.get(at + 2).text());
  }

  private ReadSentence.@Nullable Referent referent(int at) {
    return switch (cells.get(at).lower()) {
      case "it", "its", "itself" ->
          new ReadSentence.Referent(phrases.isAnyOne(at) ? List.of() : one(), companies.it(at));
      case "this", "that", "what" ->
          phrases.isPronoun(at) ? new ReadSentence.Referent(one(), List.of()) : null;
      case "they", "them", "themselves", "both", "pair", "duo", "two", "neither" ->
          new ReadSentence.Referent(group(at), companies.last());
      case "former", "latter" -> ofTwo(at);
      case "we", "us", "our", "ours", "i", "my", "mine" ->
          new ReadSentence.Referent(List.of(), companies.us(at));
      case "he", "she", "his", "her", "hers" ->
          new ReadSentence.Referent(List.of(), companies.employer());
      case "theirs", "their" -> new ReadSentence.Referent(List.of(), companies.theirs(at));
      default -> definite(at);
    };
  }

  /** "The former", "the latter": the first or the second of two models named in a row. */
  private ReadSentence.@Nullable Referent ofTwo(int at) {
    boolean alone =
        at > 0
            && cells.get(at - 1).lower().equals("the")
            && (at + 1 == cells.size() || !isNamed(cells.get(at + 1)));
    if (!alone || spoken.group().size() != 2) {
      return null;
    }
    int which = cells.get(at).lower().equals("former") ? 0 : 1;
    return new ReadSentence.Referent(List.of(spoken.group().get(which)), List.of());
  }

  private static boolean isNamed(Cell cell) {
    return cell.isMention() || cell.isNoun() || cell.tag().startsWith("JJ");
  }

  private ReadSentence.@Nullable Referent definite(int at) {
    Cell cell = cells.get(at);
    boolean voice =
        cell.lower().startsWith("spokes")
            || LEXICON.is(cell, "STATEMENT") && phrases.isDefinite(at);
    if (voice && !phrases.isModified(at)) {
      return new ReadSentence.Referent(List.of(), companies.last());
    }
    if (!cell.isNoun() || !phrases.isDefinite(at) || phrases.isModified(at)) {
      return null;
    }
    boolean plural = cell.tag().equals("NNS");
    boolean company =
        LEXICON.is(cell, "COMPANY") || LEXICON.is(cell, "TEAM") || cell.lower().equals("employer");
    if (LEXICON.is(cell, "MODEL") || LEXICON.is(cell, "ALIASNOUN")) {
      return new ReadSentence.Referent(
          plural ? group(at) : one(), company ? companies.company(at) : List.of());
    }
    return company && !plural ? new ReadSentence.Referent(List.of(), companies.company(at)) : null;
  }

  /**
   * "It": what this sentence named first; else what the text is about, unless it has just turned to
   * another unknown model.
   */
  private List<String> one() {
    if (!spoken.modelsHere().isEmpty()) {
      return List.of(spoken.modelsHere().getFirst());
    }
    String about = topic.model();
    boolean turned =
        !spoken.models().isEmpty()
            && !spoken.models().contains(about)
            && !casual
            && !(topic.isListed(spoken.models().getFirst()) && !topic.isListed(about));
    if (turned) {
      return List.of(spoken.models().getFirst());
    }
    return about.isEmpty() ? List.of() : List.of(about);
  }

  /** "Both", "the pair", "the Sonnet models". */
  private List<String> group(int at) {
    Cell before = at > 0 ? cells.get(at - 1) : cells.get(at);
    if (before.slot().equals("F") || before.slot().equals("X")) {
      List<String> members = topic.members(before.text());
      if (members.size() > 1) {
        return members;
      }
    }
    if (!spoken.group().isEmpty()) {
      return spoken.group();
    }
    List<String> siblings = topic.siblings();
    if (siblings.isEmpty() && isTwo(cells.get(at)) && spoken.recent().size() == 2) {
      return spoken.recent();
    }
    return siblings.isEmpty() ? one() : siblings;
  }

  private static boolean isTwo(Cell cell) {
    return Set.of("both", "pair", "duo", "two", "neither").contains(cell.lower());
  }
}
