// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the organisations that a sentence names only as the makers of another model: "beat O's P",
 * "quicker than O P". Of the model that it speaks of, they are nothing.
 */
final class OtherMakers {

  /** "O's newest open image model P". */
  private static final int MOST_WORDS = 4;

  private final ReadSentence sentence;

  OtherMakers(ReadSentence sentence) {
    this.sentence = sentence;
  }

  /** The drafts without those about such an organisation. */
  List<Draft> removed(List<Draft> drafts) {
    return drafts.stream().filter(draft -> !isOfAnother(draft, drafts)).toList();
  }

  private boolean isOfAnother(Draft draft, List<Draft> drafts) {
    int[] places =
        IntStream.range(0, sentence.cells().size())
            .filter(at -> draft.object().equals(sentence.named(at, EntityType.ORG)))
            .toArray();
    return draft.relation().isOfMaker()
        && draft.says() != Draft.Says.BACKGROUND
        && places.length > 0
        && IntStream.of(places).allMatch(at -> isOfAnother(at, draft.subject(), drafts));
  }

  private boolean isOfAnother(int org, String model, List<Draft> drafts) {
    String other = possessed(org);
    return other != null
        && !other.equals(model)
        && drafts.stream().noneMatch(draft -> isSame(draft, model, other));
  }

  /** The model that the organisation is said to have; null for none. */
  private @Nullable String possessed(int org) {
    int size = sentence.cells().size();
    boolean genitive = org + 1 < size && sentence.isWord(org + 1, "'s", "’s", "'", "’");
    int last = genitive ? Math.min(size - 1, org + 2 + MOST_WORDS) : Math.min(size - 1, org + 1);
    for (int at = genitive ? org + 2 : org + 1; at <= last; at++) {
      String model = sentence.named(at, EntityType.MODEL);
      if (model != null) {
        return model;
      }
      if (sentence.cell(at).isMention() || !isDescribing(at)) {
        return null;
      }
    }
    return null;
  }

  private boolean isDescribing(int at) {
    return sentence.cell(at).isNoun() || sentence.cell(at).tag().startsWith("JJ");
  }

  private static boolean isSame(Draft draft, String model, String other) {
    return draft.relation() == Relation.SAME_AS
        && (draft.subject().equals(model) && draft.object().equals(other)
            || draft.subject().equals(other) && draft.object().equals(model));
  }
}
