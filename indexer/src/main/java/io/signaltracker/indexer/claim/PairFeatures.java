// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.NameLookup;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Tree;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sentence shows of a {@link Pair}, as words that {@link PairModel} weighs: the words and
 * word classes between, around and above its two sides, and what else could be meant. Names never
 * appear in them, only what kind of name stands there.
 */
final class PairFeatures {

  /** How many words on either side of a mention are looked at. */
  private static final int WINDOW = 2;

  private static final int MOST = 3;

  private final ReadSentence sentence;
  private final Gazetteer gazetteer;
  private final Set<String> whole = new LinkedHashSet<>();

  /** Which models are versions of a known family: looked up once in a sentence. */
  private final Map<String, Boolean> versions = new HashMap<>();

  PairFeatures(ReadSentence sentence, Gazetteer gazetteer) {
    this.sentence = sentence;
    this.gazetteer = gazetteer;
    sentence.cells().forEach(cell -> Lexicon.shipped().classes(cell).forEach(this::addToWhole));
  }

  private void addToWhole(String wordClass) {
    whole.add("any:" + wordClass);
  }

  /** In a fixed order. */
  Set<String> of(Pair pair, Collection<Pair> pairs, Collection<Draft> found) {
    Set<String> words = new LinkedHashSet<>(whole);
    addSides(pair, pairs, words);
    addFound(pair, found, words);
    addObject(pair.objectAt(), words);
    addWindow("object", pair.objectAt(), words);
    if (pair.isInSentence()) {
      words.add("subject-is:" + tree().relation(pair.subjectAt()));
      addWindow("subject", pair.subjectAt(), words);
      addBetween(pair, pairs, words);
      addPath(pair, words);
    } else {
      whole.forEach(word -> words.add("alone-" + word));
      words.add("length:" + Math.min(4, sentence.cells().size() / 5));
    }
    return words;
  }

  private void addSides(Pair pair, Collection<Pair> pairs, Set<String> words) {
    words.add("kind:" + pair.kind());
    words.add("bond:" + pair.bond());
    words.add("bond:" + pair.bond() + "+kind:" + pair.kind());
    words.add("subjects:" + few(pairs.stream().map(Pair::subject).distinct().count()));
    words.add(
        "companies:"
            + few(
                pairs.stream()
                    .filter(other -> other.kind() == EntityType.ORG)
                    .map(Pair::object)
                    .distinct()
                    .count()));
    if (versions.computeIfAbsent(pair.subject(), name -> NameLookup.isVersion(gazetteer, name))) {
      words.add("subject-of-a-family");
    }
    gazetteer
        .entity(pair.object())
        .ifPresent(entity -> entity.flags().forEach(flag -> words.add("object-flag:" + flag)));
  }

  /** Whether either side is told of already, with another. */
  private static void addFound(Pair pair, Collection<Draft> found, Set<String> words) {
    for (Draft draft : found) {
      boolean alike = PairModel.possible(pair.kind()).contains(draft.relation());
      if (alike && draft.object().equals(pair.object())) {
        words.add("object-taken:" + draft.relation().word());
      }
      if (alike && draft.subject().equals(pair.subject())) {
        words.add("subject-taken:" + draft.relation().word());
      }
    }
  }

  private static String few(long count) {
    return Long.toString(Math.min(MOST, count));
  }

  /** What the object hangs on and what hangs on it. */
  private void addObject(int at, Set<String> words) {
    words.add("object-is:" + tree().relation(at));
    for (int child : tree().children(at)) {
      words.add("object-has:" + tree().relation(child));
      if (tree().is(child, "case") || tree().is(child, "mark")) {
        words.add("object-with:" + sentence.cell(child).lower());
      }
    }
    int head = tree().head(at);
    if (head < 0) {
      words.add("object-is-root");
      return;
    }
    words.add("object-under:" + word(head));
    words.add("object-under:" + tree().relation(at) + ":" + word(head));
    for (String wordClass : classes(head)) {
      words.add("object-under-class:" + wordClass);
      words.add("object-under-class:" + tree().relation(at) + ":" + wordClass);
    }
    if (tree().head(head) >= 0) {
      classes(tree().head(head)).forEach(name -> words.add("object-two-under-class:" + name));
    }
  }

  private void addWindow(String side, int at, Set<String> words) {
    for (int step = -WINDOW; step <= WINDOW; step++) {
      int place = at + step;
      if (step != 0) {
        boolean outside = place < 0 || place >= sentence.cells().size();
        words.add(side + step + ":" + (outside ? "#" : word(place)));
        if (!outside) {
          String prefix = side + "-class" + step + ":";
          classes(place).forEach(name -> words.add(prefix + name));
        }
      }
    }
  }

  private void addBetween(Pair pair, Collection<Pair> pairs, Set<String> words) {
    int from = Math.min(pair.subjectAt(), pair.objectAt()) + 1;
    int to = Math.max(pair.subjectAt(), pair.objectAt());
    String order = pair.subjectAt() < pair.objectAt() ? "then" : "after";
    words.add("order:" + order);
    words.add("gap:" + bucket(to - from + 1));
    for (int at = from; at < to; at++) {
      words.add(order + ":" + word(at));
      for (String wordClass : classes(at)) {
        words.add(order + "-class:" + wordClass);
      }
    }
    words.add("companies-between:" + Math.min(2, count("O", from, to)));
    words.add("models-between:" + Math.min(2, count("M", from, to)));
    if (isNearest(pair, pairs)) {
      words.add("nearest");
    }
  }

  private static int bucket(int gap) {
    return gap < 4 ? gap : gap < 7 ? 4 : gap < 12 ? 7 : gap < 20 ? 12 : 20;
  }

  private int count(String slot, int from, int to) {
    return (int)
        sentence.cells().subList(from, to).stream()
            .filter(cell -> cell.slot().equals(slot))
            .count();
  }

  /** Whether no other company stands nearer to the model. */
  private static boolean isNearest(Pair pair, Collection<Pair> pairs) {
    int gap = Math.abs(pair.subjectAt() - pair.objectAt());
    return pairs.stream()
        .filter(other -> other.kind() == EntityType.ORG && other.subjectAt() == pair.subjectAt())
        .allMatch(other -> Math.abs(other.subjectAt() - other.objectAt()) >= gap);
  }

  /** Up from both sides to the word where their ways meet. */
  private void addPath(Pair pair, Set<String> words) {
    int meeting = meeting(tree(), pair.subjectAt(), pair.objectAt());
    if (meeting < 0) {
      words.add("apart");
      return;
    }
    words.add("meet:" + word(meeting));
    words.add("meet-tag:" + sentence.cell(meeting).tag().substring(0, 1));
    classes(meeting).forEach(name -> words.add("meet-class:" + name));
    int steps = addWay(pair.subjectAt(), meeting, words) + addWay(pair.objectAt(), meeting, words);
    words.add("path:" + Math.min(8, steps));
    words.add("ends:" + tree().relation(pair.subjectAt()) + ":" + tree().relation(pair.objectAt()));
  }

  private int addWay(int from, int to, Set<String> words) {
    int steps = 0;
    for (int at = from; at != to; at = tree().head(at)) {
      steps++;
      int above = tree().head(at);
      words.add("way:" + word(above));
      classes(above).forEach(name -> words.add("way-class:" + name));
    }
    return steps;
  }

  /** The lowest cell that both hang under; -1 where they stand in trees apart. */
  static int meeting(Tree tree, int one, int other) {
    int at = one;
    for (int step = 0; at >= 0 && step <= tree.size(); step++) {
      if (tree.under(other, at)) {
        return at;
      }
      at = tree.head(at);
    }
    return -1;
  }

  private Tree tree() {
    return sentence.tree();
  }

  /** The dictionary form; of a name only its kind. */
  private String word(int at) {
    Cell cell = sentence.cell(at);
    return cell.slot().isEmpty() ? cell.lemma() : cell.slot();
  }

  private List<String> classes(int at) {
    return Lexicon.shipped().classes(sentence.cell(at));
  }
}
