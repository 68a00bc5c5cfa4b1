// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Mends the parts of speech that the tagger often gets wrong beside names. */
final class TagRepairs {

  /** How far a relative clause's verb stands behind its pronoun at most. */
  private static final int RELATIVE = 5;

  private TagRepairs() {}

  /** "O trained X": between two names a participle is a past tense. */
  static List<Word> mended(List<Cell> row, List<Word> tagged) {
    List<Word> repaired = new ArrayList<>(tagged);
    boolean verbless =
        IntStream.range(0, tagged.size())
            .noneMatch(at -> isFinite(tagged.get(at).tag()) && !isRelative(tagged, at));
    for (int at = 1; at + 1 < row.size(); at++) {
      boolean between =
          row.get(at - 1).slot().equals("O")
              && (row.get(at + 1).slot().equals("M") || row.get(at + 1).lower().equals("it"));
      Word word = tagged.get(at);
      String before = tagged.get(at - 1).tag();
      boolean owned = before.equals("PRP$") || before.equals("POS");
      if (owned && word.tag().equals("VBG") && Lexicon.shipped().is(word.text(), "WORK")) {
        repaired.set(at, word.tagged("NN", word.text()));
      } else if (isPassiveParticiple(tagged, at)) {
        repaired.set(at, word.tagged("VBN", stem(word.text())));
      } else if (between && word.tag().equals("VBN")) {
        repaired.set(at, word.tagged("VBD", word.lemma()));
      } else if (verbless && isNamingNoun(row, word, at)) {
        repaired.set(at, word.tagged(word.tag().equals("NNS") ? "VBZ" : "VBP", word.lemma()));
      }
    }
    return repaired;
  }

  /** "X was pretrained by O": what the tagger does not know it takes for an adjective. */
  private static boolean isPassiveParticiple(List<Word> tagged, int at) {
    Word word = tagged.get(at);
    return word.tag().equals("JJ")
        && tagged.get(at - 1).lemma().equals("be")
        && word.text().endsWith("ed")
        && (Lexicon.shipped().is(stem(word.text()), "MAKE")
            || Lexicon.shipped().is(stem(word.text()), "BASEV"));
  }

  /** "pretrained": pretrain; "finetuned": finetune. */
  private static String stem(String participle) {
    String lower = participle.toLowerCase(Locale.ROOT);
    String silent = lower.substring(0, lower.length() - 1);
    return Lexicon.shipped().inAnyClass(silent) ? silent : lower.substring(0, lower.length() - 2);
  }

  /** "The papers name O as ...", where the sentence has no other verb: no noun, but the verb. */
  private static boolean isNamingNoun(List<Cell> row, Word word, int at) {
    boolean noun = word.tag().equals("NN") || word.tag().equals("NNS");
    Lexicon lexicon = Lexicon.shipped();
    boolean predicate =
        word.tag().equals("NNS")
            && row.get(at - 1).isMention()
            && Set.of("to", "from", "as", "by", "with").contains(row.get(at + 1).lower());
    boolean calling =
        (row.get(at + 1).isMention() || row.get(at + 1).lower().equals("both"))
            && (lexicon.is(word.lemma(), "NAMING")
                || lexicon.is(word.lemma(), "TRACE")
                || lexicon.is(word.lemma(), "CREDIT")
                || lexicon.is(word.lemma(), "SUSPECT"));
    return noun && (predicate || calling)
        || noun
            && row.get(at + 1).isMention()
            && (lexicon.is(word.lemma(), "CITE"))
            && !row.get(at - 1).lower().equals("the")
            && row.subList(at, row.size()).stream().anyMatch(cell -> cell.lower().equals("as"));
  }

  /**
   * Whether a verb is the first behind a relative pronoun: that of a clause within the sentence.
   */
  private static boolean isRelative(List<Word> tagged, int verb) {
    for (int at = verb - 1; at >= Math.max(0, verb - RELATIVE); at--) {
      if (tagged.get(at).tag().equals("WP") || tagged.get(at).tag().equals("WDT")) {
        return true;
      }
      if (isFinite(tagged.get(at).tag()) && !tagged.get(at).tag().equals("MD")) {
        return false;
      }
    }
    return false;
  }

  static boolean isFinite(String tag) {
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }
}
