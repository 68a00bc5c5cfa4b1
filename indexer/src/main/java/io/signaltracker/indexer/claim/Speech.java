// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Which words of a sentence are those by which somebody is heard, and which words name them. */
final class Speech {

  private static final List<String> CLASSES = List.of("SAY", "THINK", "CONFIRM", "DENY", "TELL");

  private static final Set<String> SOURCE_CASES = Set.of("per", "according", "via");

  private static final Set<String> STAND_INS =
      Set.of(
          "he", "she", "they", "one", "another", "other", "others", "both", "some", "many", "most",
          "several", "few", "who", "two", "three", "four", "each", "third", "fourth", "second",
          "first", "former", "latter");

  private final ReadSentence sentence;
  private final Tree tree;

  Speech(ReadSentence sentence) {
    this.sentence = sentence;
    this.tree = sentence.tree();
  }

  /** Whether a word is one of saying, thinking, owning up, denying or naming. */
  boolean isSpeech(int at) {
    return CLASSES.stream().anyMatch(name -> sentence.is(at, name))
        || sentence.isWord(at, "hold") && isWordAt(at + 1, "that");
  }

  /** Words that speak: subjects of verbs of speech, and those behind "according to". */
  List<Integer> speakers() {
    return IntStream.range(0, sentence.cells().size()).filter(this::speaks).boxed().toList();
  }

  /** Whether the word is heard in this sentence. */
  boolean speaks(int at) {
    int head = tree.head(at);
    if (head < 0) {
      return false;
    }
    if (tree.children(at, "case", "fixed").stream().anyMatch(this::isSourceCase)) {
      return true;
    }
    boolean verb = sentence.cell(head).isVerb() && isSpeech(head);
    return verb
        && (tree.is(at, "nsubj") && !tree.relation(at).equals("nsubj:pass")
            || tree.is(at, "obl") && hasCase(at, "by"));
  }

  /** A speaker that has no name: "two buyers", "a third", "one of them". */
  boolean isUnnamed(int at) {
    Cell cell = sentence.cell(at);
    boolean word = cell.isNoun() || cell.tag().equals("CD") || STAND_INS.contains(cell.lower());
    return word && !cell.isMention() && speaks(at);
  }

  /** Whether a speaker stands for somebody named or counted before. */
  boolean isStandIn(int at) {
    return STAND_INS.contains(sentence.cell(at).lower());
  }

  /** The classes of verbs by which a word is heard. */
  Set<String> verbsOf(int at) {
    Set<String> classes = new LinkedHashSet<>();
    int head = tree.head(at);
    if (head >= 0 && sentence.cell(head).isVerb()) {
      CLASSES.stream().filter(name -> sentence.is(head, name)).forEach(classes::add);
    }
    return classes;
  }

  private boolean isSourceCase(int at) {
    return SOURCE_CASES.contains(sentence.cell(at).lower());
  }

  private boolean hasCase(int at, String word) {
    return tree.children(at, "case").stream().anyMatch(child -> sentence.isWord(child, word));
  }

  private boolean isWordAt(int at, String word) {
    return at < sentence.cells().size() && sentence.isWord(at, word);
  }
}
