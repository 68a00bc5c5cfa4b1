// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import java.util.ArrayList;
import java.util.List;

/** Finds the organisations listed together with one: "O, P and Q", "O, whose M is new, and P". */
final class Listing {

  private static final int LONGEST_ASIDE = 14;

  private final ReadSentence sentence;

  Listing(ReadSentence sentence) {
    this.sentence = sentence;
  }

  /** Those listed behind a cell; none where the last of them begins a clause of its own. */
  List<Integer> behind(int at) {
    List<Integer> found = new ArrayList<>();
    boolean joined = false;
    int next = at + 1;
    while (next < size()) {
      int org = afterJoint(next);
      if (org >= size() || !isOrg(org)) {
        break;
      }
      joined |= !sentence.isWord(org - 1, ",");
      found.add(org);
      next = org + 1;
    }
    return joined && !startsClause(next) ? found : List.of();
  }

  /** Those listed before a cell; what stands between commas behind one of them is passed over. */
  List<Integer> before(int at) {
    List<Integer> found = new ArrayList<>();
    int joint = at - 1;
    while (joint > 0 && sentence.isWord(joint, ",", "and", "or", "nor", "both")) {
      int comma = sentence.isWord(joint - 1, ",") ? joint - 1 : joint;
      int org = sentence.isWord(comma, ",") && !isOrg(comma - 1) ? asideOf(comma) : comma - 1;
      if (org < 0 || !isOrg(org) || found.isEmpty() && sentence.isWord(joint, ",")) {
        break;
      }
      found.add(org);
      joint = org - 1;
    }
    return found;
  }

  /** The organisation that an aside before a comma describes; -1 where there is none. */
  private int asideOf(int comma) {
    for (int at = comma - 1; at > Math.max(0, comma - LONGEST_ASIDE); at--) {
      if (sentence.isWord(at, ",")) {
        boolean aside = sentence.isWord(at + 1, "whose", "which", "who", "the", "a", "an");
        return aside ? at - 1 : -1;
      }
    }
    return -1;
  }

  private int afterJoint(int at) {
    int next = sentence.isWord(at, ",") ? at + 1 : at;
    boolean word = next < size() && sentence.isWord(next, "and", "or", "nor");
    return word ? next + 1 : next > at ? next : size();
  }

  private boolean startsClause(int at) {
    return at < size()
        && (sentence.cell(at).isVerb()
            || sentence.cell(at).tag().equals("MD")
            || sentence.cell(at).tag().equals("POS"));
  }

  private boolean isOrg(int at) {
    return at >= 0 && sentence.named(at, EntityType.ORG) != null;
  }

  private int size() {
    return sentence.cells().size();
  }
}
