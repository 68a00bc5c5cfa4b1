// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Tree;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a sentence shows of one who may hold a claim, as words that are weighed: where they stand,
 * what they do, whether what they do governs the claim, and what the rules say.
 */
final class HolderFeatures {

  private final ReadSentence sentence;
  private final Tree tree;
  private final Draft draft;
  private final Scope scope;
  private final Holder ruled;
  private final Set<String> whole = new LinkedHashSet<>();
  private final boolean quoted;
  private final Speech speech;

  HolderFeatures(ReadSentence sentence, Draft draft, Scope scope, Holder ruled) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.draft = draft;
    this.scope = scope;
    this.ruled = ruled;
    this.speech = new Speech(sentence);
    sentence.cells().forEach(cell -> whole.addAll(Lexicon.shipped().classes(cell)));
    this.quoted =
        sentence.cells().stream().anyMatch(cell -> Set.of("\"", "“", "``").contains(cell.text()));
  }

  /** In a fixed order. */
  Set<String> of(HolderCandidate candidate, String sourceType) {
    Set<String> words = new LinkedHashSet<>();
    String kind = candidate.kind();
    words.add(kind);
    words.add(kind + "|in:" + sourceType);
    words.add(kind + "|says:" + draft.says());
    words.add(kind + "|" + (ruled.name().equals(candidate.holder().name()) ? "ruled" : "other"));
    if (ruled.cell() >= 0) {
      words.add(kind + "|ruled-in-sentence");
    }
    words.add(kind + "|ruled:" + kindOf(ruled.name()));
    if (candidate.holder().name().equals(draft.object())) {
      words.add(kind + "|is-object");
    }
    if (sentence.speaker() != null) {
      words.add(kind + "|in-post");
    }
    if (candidate.holder().cell() < 0) {
      addWhole(kind, candidate.holder().name(), words);
    } else {
      addPlace(kind, candidate.holder().cell(), words);
    }
    return words;
  }

  /** A group's name, "own" for the document's voice, else "name". */
  private String kindOf(String holder) {
    boolean group = HolderCandidate.GROUPS.contains(holder);
    return group ? holder : ruled.cell() < 0 ? "own" : "name";
  }

  private void addWhole(String kind, String name, Set<String> words) {
    String is = HolderCandidate.GROUPS.contains(name) ? name : "name";
    words.add(kind + "|is:" + is);
    for (int at : speech.speakers()) {
      addSpeaker(kind, is, at, words);
    }
    whole.forEach(each -> words.add(kind + "|any:" + each));
    if (quoted) {
      words.add(kind + "|quotes");
    }
    words.add(kind + "|speakers:" + speakers());
    words.add(kind + "|starts:" + word(0));
    if (pronounSpeaks()) {
      words.add(kind + "|pronoun-speaks");
    }
  }

  /** Who is heard in the sentence tells whether somebody outside it may hold the claim. */
  private void addSpeaker(String kind, String is, int at, Set<String> words) {
    if (sentence.cell(at).isMention()) {
      words.add(kind + "|heard:" + sentence.cell(at).slot());
    } else if (speech.isStandIn(at)) {
      words.add(kind + "|heard:" + sentence.cell(at).lower());
      words.add(kind + "|heard-stand-in");
      words.add(kind + "|heard-stand-in-for:" + is);
    } else {
      words.add(kind + "|heard:unnamed");
      classes(at).forEach(name -> words.add(kind + "|heard:" + name));
    }
  }

  /** How many verbs of saying have a subject of their own, at most two. */
  private long speakers() {
    return IntStream.range(0, sentence.cells().size())
        .filter(at -> speech.isSpeech(at) && !tree.children(at, "nsubj").isEmpty())
        .limit(2)
        .count();
  }

  private boolean pronounSpeaks() {
    for (int at = 0; at < sentence.cells().size(); at++) {
      boolean pronoun = sentence.isWord(at, "he", "she", "they", "it", "one", "person");
      if (pronoun && tree.head(at) >= 0 && speech.isSpeech(tree.head(at))) {
        return true;
      }
    }
    return false;
  }

  private void addPlace(String kind, int at, Set<String> words) {
    words.add(kind + "|is:" + tree.relation(at));
    words.add(kind + "|" + (at < draft.anchor() ? "before" : "behind"));
    words.add(kind + "|far:" + Math.min(4, Math.abs(at - draft.anchor()) / 4));
    if (at <= 2) {
      words.add(kind + "|first");
    }
    addOwn(kind, at, words);
    addHeard(kind, at, words);
    addHead(kind, at, words);
    for (int step = -2; step <= 2; step++) {
      int place = at + step;
      if (step != 0) {
        boolean outside = place < 0 || place >= sentence.cells().size();
        words.add(kind + step + ":" + (outside ? "#" : word(place)));
        if (!outside) {
          classes(place).forEach(name -> words.add("near|" + kind + ":" + name));
        }
      }
    }
    for (int child : tree.children(at)) {
      words.add(kind + "|has:" + tree.relation(child) + ":" + word(child));
      words.add(kind + "|has:" + tree.relation(child));
    }
    if (scope.chain().contains(at)) {
      words.add(kind + "|above");
    }
  }

  private void addHeard(String kind, int at, Set<String> words) {
    if (!speech.speaks(at)) {
      return;
    }
    words.add(kind + "|heard");
    words.add("any|heard");
    speech.verbsOf(at).forEach(name -> words.add(kind + "|heard-by:" + name));
    if (speech.isStandIn(at)) {
      words.add(kind + "|stand-in");
    }
  }

  /** What kind of word a group's is. */
  private void addOwn(String kind, int at, Set<String> words) {
    classes(at).forEach(name -> words.add(kind + "|class:" + name));
    if (!sentence.cell(at).isMention()) {
      String lemma = sentence.cell(at).lemma();
      words.add(kind + "|word:" + lemma);
      words.add(kind + "|tag:" + sentence.cell(at).tag());
      words.add(kind + "|ends:" + lemma.substring(Math.max(0, lemma.length() - 3)));
    }
  }

  private void addHead(String kind, int at, Set<String> words) {
    int head = tree.head(at);
    if (head < 0) {
      words.add(kind + "|root");
      return;
    }
    String relation = tree.relation(at);
    boolean governs = head != draft.anchor() && scope.chain().contains(head);
    words.add(kind + "|under:" + word(head));
    classes(head)
        .forEach(name -> {
          words.add(kind + "|under:" + relation + ":" + name);
          words.add("any|under:" + relation + ":" + name);
        });
    if (speech.isSpeech(head)) {
      words.add(kind + "|speaks:" + relation);
      words.add("any|speaks:" + relation + (governs ? ":governs" : ""));
    }
    if (governs) {
      words.add(kind + "|governs:" + relation);
    }
    if (head == draft.anchor()) {
      words.add(kind + "|does-it:" + relation);
    }
  }

  private String word(int at) {
    String slot = sentence.cell(at).slot();
    return slot.isEmpty() ? sentence.cell(at).lemma() : slot;
  }

  private List<String> classes(int at) {
    return Lexicon.shipped().classes(sentence.cell(at));
  }
}
