// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers without grammar in a thread about an unknown model: "def Blue Fox imo", "+1 for
 * Heron-2", "nope, not theirs". A piece between two punctuation marks is one if it names a single
 * candidate and holds nothing but words of voting, hedging, affirming, denying and filling in.
 */
final class FragmentReader {

  private static final int LONGEST = 10;

  private static final Set<String> MARKS =
      Set.of(",", ";", ":", "(", ")", "-", "–", "—", ".", "!", "…", "...", "but", "because", "cuz");

  private final ReadSentence sentence;
  private final Setting setting;

  FragmentReader(ReadSentence sentence, Setting setting) {
    this.sentence = sentence;
    this.setting = setting;
  }

  List<Draft> read() {
    List<Draft> drafts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at <= sentence.cells().size(); at++) {
      if (at == sentence.cells().size() || isMark(at)) {
        read(from, at, drafts);
        from = at + 1;
      }
    }
    return drafts;
  }

  private boolean isMark(int at) {
    return !sentence.cell(at).isMention() && MARKS.contains(sentence.cell(at).lower());
  }

  private void read(int from, int to, List<Draft> drafts) {
    int candidate = candidate(from, to);
    if (candidate < 0 || to - from > LONGEST || !isFilledIn(from, to) || isChristened(candidate)) {
      return;
    }
    Draft.Says says = says(from, to, candidate);
    Set<String> subjects = subjects(from, to);
    Relation relation = relation(from, to, candidate);
    String object = object(relation, candidate);
    if (says != null && object != null && !subjects.contains(object)) {
      for (String subject : subjects) {
        drafts.add(new Draft(subject, relation, object, candidate, says, "fragment"));
      }
    }
  }

  /** The only mention besides the model that is spoken of; -1 where there is none, or several. */
  private int candidate(int from, int to) {
    int found = -1;
    for (int at = from; at < to; at++) {
      Cell cell = sentence.cell(at);
      if (cell.isMention() && !isSubject(at)) {
        boolean usable = found < 0 && object(relation(from, to, at), at) != null;
        if (!usable) {
          return -1;
        }
        found = at;
      }
    }
    return found;
  }

  /** "A merge called X": X is what was made. */
  private boolean isChristened(int candidate) {
    return candidate > 1
        && sentence.isWord(candidate - 1, "call", "called", "named", "dubbed")
        && (sentence.is(candidate - 2, "BASEN") || sentence.is(candidate - 2, "MODEL"));
  }

  private boolean isSubject(int at) {
    String model = sentence.named(at, EntityType.MODEL);
    return model != null && setting.topic().contains(model);
  }

  private Set<String> subjects(int from, int to) {
    for (int at = from; at < to; at++) {
      if (sentence.cell(at).lower().equals("both")) {
        return Set.of();
      }
    }
    return setting.topic();
  }

  private @Nullable String object(Relation relation, int at) {
    return switch (relation) {
      case SAME_AS -> sentence.named(at, EntityType.MODEL);
      case BASED_ON -> {
        String family = sentence.named(at, EntityType.MODEL_FAMILY);
        yield family == null ? sentence.named(at, EntityType.MODEL) : family;
      }
      case DEVELOPED_BY, OWNED_BY -> sentence.named(at, EntityType.ORG);
    };
  }

  /** A model is the same, or the base where a word of deriving or "a" stands with it. */
  private Relation relation(int from, int to, int at) {
    boolean model = sentence.cell(at).slot().equals("M");
    boolean family = sentence.cell(at).slot().equals("F");
    if (!model && !family) {
      return Relation.DEVELOPED_BY;
    }
    boolean one = at > 0 && sentence.isWord(at - 1, "a", "an", "some", "another");
    boolean derived = has("BASEN", from, to) || has("BASEV", from, to);
    return derived || family && one
        ? Relation.BASED_ON
        : model ? Relation.SAME_AS : Relation.OWNED_BY;
  }

  private boolean isFilledIn(int from, int to) {
    for (int at = from; at < to; at++) {
      boolean fits =
          sentence.cell(at).isMention()
              || sentence.is(at, "FILLER")
              || sentence.is(at, "SURELY")
              || sentence.is(at, "VOTE")
              || sentence.is(at, "HEDGE")
              || sentence.is(at, "MODAL")
              || isNot(at)
              || sentence.is(at, "BASEN")
              || sentence.is(at, "BASEV")
              || at > from && sentence.is(at, "MODEL");
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** What the words around the candidate say; null where they commit to nothing. */
  private Draft.@Nullable Says says(int from, int to, int candidate) {
    if (IntStream.range(from, to).anyMatch(this::isNot)) {
      return sentence.isWord(Math.max(0, candidate - 1), "to", "by", "with")
          ? null
          : Draft.Says.DENIED;
    }
    if (has("VOTE", from, to) || has("HEDGE", from, to) || has("MODAL", from, to)) {
      return Draft.Says.GUESS;
    }
    if (has("SURELY", from, to) || has("BASEN", from, to)) {
      return Draft.Says.FLAT;
    }
    boolean bare = isRestFilledIn(from, to) && sentence.named(candidate, EntityType.ORG) != null;
    return bare ? Draft.Says.GUESS : null;
  }

  /** Whether the sentence around the piece says nothing more: "nah, Blue Fox". */
  private boolean isRestFilledIn(int from, int to) {
    return IntStream.range(0, sentence.cells().size())
        .filter(at -> at < from || at >= to)
        .allMatch(at -> isMark(at) || sentence.is(at, "FILLER"));
  }

  private boolean isNot(int at) {
    return sentence.isWord(at, "not", "n't", "nt", "never", "cannot");
  }

  private boolean has(String wordClass, int from, int to) {
    for (int at = from; at < to; at++) {
      if (sentence.is(at, wordClass)) {
        return true;
      }
    }
    return false;
  }
}
