// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads clauses that leave out their verb: "O built X and P Y", "X was built by O, Y by P", "some
 * credit O, others P". What the first clause says, the second says of its own names.
 */
final class Gapping {

  /** The second clause names another model and another maker. */
  private static final List<Pattern> OTHER_MODEL =
      Stream.of(
              ",|and|;|while ..1 #M is|was? by|from|to|at|of|,|: #O 's? $|.|,|;|and",
              ",|and|;|while ..1 #M is|was? #O 's $|.|,|;|and")
          .map(source -> Pattern.of(source, Lexicon.shipped()))
          .toList();

  /** The second clause has other people guess another maker of the same model. */
  private static final Pattern OTHER_PEOPLE =
      Pattern.of(
          ",|and|;|while ..1 others|some|few|third|quarter|fifth|half|rest|minority|percent|% ..3 #O ~'s",
          Lexicon.shipped());

  private final ReadSentence sentence;

  Gapping(ReadSentence sentence) {
    this.sentence = sentence;
  }

  /** The drafts with those of the verbless clauses, and without what the parser mixed up there. */
  List<Draft> extended(List<Draft> drafts) {
    List<Draft> all = new ArrayList<>(drafts);
    for (Pattern pattern : OTHER_MODEL) {
      for (Pattern.Match match : pattern.all(sentence.cells())) {
        addOtherModel(match, drafts, all);
      }
    }
    for (Pattern.Match match : OTHER_PEOPLE.all(sentence.cells())) {
      addOtherPeople(match, drafts, all);
    }
    return all;
  }

  private void addOtherModel(Pattern.Match match, List<Draft> drafts, List<Draft> all) {
    String model = sentence.named(match.slot("M"), EntityType.MODEL);
    String org = sentence.named(match.slot("O"), EntityType.ORG);
    Draft first = before(match.from(), drafts);
    if (model == null || org == null || first == null || first.subject().equals(model)) {
      return;
    }
    all.removeIf(draft -> draft.subject().equals(first.subject()) && draft.object().equals(org));
    all.removeIf(draft -> draft.subject().equals(model) && draft.object().equals(first.object()));
    all.add(like(first, model, org, match.slot("O"), first.says()));
  }

  private void addOtherPeople(Pattern.Match match, List<Draft> drafts, List<Draft> all) {
    String org = sentence.named(match.slot("O"), EntityType.ORG);
    Draft first = before(match.from(), drafts);
    if (org != null && first != null && !first.object().equals(org)) {
      all.add(like(first, first.subject(), org, match.slot("O"), Draft.Says.GUESS));
    }
  }

  private static Draft like(Draft first, String model, String org, int at, Draft.Says says) {
    return new Draft(model, first.relation(), org, at, says, first.pattern() + "+gap");
  }

  /** The last thing said before the joint of a model and an organisation that both stand there. */
  private @Nullable Draft before(int joint, List<Draft> drafts) {
    Draft last = null;
    for (Draft draft : drafts) {
      boolean org =
          draft.relation() == Relation.DEVELOPED_BY || draft.relation() == Relation.OWNED_BY;
      if (org && draft.anchor() < joint && names(draft.object(), joint)) {
        last = draft;
      }
    }
    return last;
  }

  private boolean names(String org, int before) {
    for (int at = 0; at < before; at++) {
      Cell cell = sentence.cell(at);
      if (cell.isMention() && org.equals(sentence.named(at, EntityType.ORG))) {
        return true;
      }
    }
    return false;
  }
}
