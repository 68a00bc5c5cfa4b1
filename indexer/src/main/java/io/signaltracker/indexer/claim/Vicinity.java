// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one organisation or model in the clause around a word that plays no other part in it: who
 * must be meant where the parser hung a name elsewhere. "It took O a year to train X."
 */
final class Vicinity {

  private static final Set<String> BOUNDS =
      Set.of(
          ";",
          "but",
          "while",
          "whereas",
          "although",
          "though",
          "because",
          "since",
          "if",
          "whether",
          "unless",
          "after",
          "before",
          "when",
          "until",
          "once",
          "than",
          "\"",
          "“",
          "”",
          "``",
          "''");

  private static final Set<String> PREPOSITIONS =
      Set.of("by", "at", "in", "inside", "within", "to");

  private final ReadSentence sentence;
  private final Tree tree;

  Vicinity(ReadSentence sentence) {
    this.sentence = sentence;
    this.tree = sentence.tree();
  }

  /** Its cells, one for each name; empty where there is none or where there are several. */
  List<Integer> only(int trigger, EntityType type) {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int at = start(trigger); at < end(trigger); at++) {
      String name = sentence.named(at, type);
      if (name != null && at != trigger) {
        if (type == EntityType.ORG && !isFree(at, trigger)) {
          continue;
        }
        found.putIfAbsent(name, at);
      }
    }
    return found.size() == 1 ? List.copyOf(found.values()) : List.of();
  }

  private int start(int trigger) {
    int at = trigger;
    while (at > 0 && !isBound(at - 1)) {
      at--;
    }
    return at;
  }

  private int end(int trigger) {
    int at = trigger + 1;
    while (at < sentence.cells().size() && !isBound(at)) {
      at++;
    }
    return at;
  }

  private boolean isBound(int at) {
    Cell cell = sentence.cell(at);
    boolean joins =
        cell.lower().equals("and")
            && at + 2 < sentence.cells().size()
            && (sentence.cell(at + 1).isVerb() || isFinite(at + 2));
    return !cell.isMention() && (BOUNDS.contains(cell.lower()) || joins);
  }

  private boolean isFinite(int at) {
    String tag = sentence.cell(at).tag();
    return tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD");
  }

  /** Whether an organisation neither speaks, nor owns or describes something, nor stands aside. */
  private boolean isFree(int at, int trigger) {
    String relation = tree.relation(at);
    int head = tree.head(at);
    boolean modifies =
        (relation.equals("compound") || relation.equals("nmod:poss") || relation.equals("amod"))
            && !(sentence.is(head, "TEAM") || sentence.is(head, "COMPANY"));
    boolean speaks =
        relation.startsWith("nsubj")
            && (sentence.is(head, "SAY")
                || sentence.is(head, "THINK")
                || sentence.is(head, "CONFIRM")
                || sentence.is(head, "DENY")
                || sentence.is(head, "NOCOMMENT"));
    return !modifies && !speaks && !isActor(at, trigger) && hasFittingCase(at);
  }

  /** "O praised the maker of X": who does something to the maker is another. */
  private boolean isActor(int at, int trigger) {
    int verb = tree.head(at);
    boolean acts = tree.relation(at).equals("nsubj") && verb >= 0 && sentence.cell(verb).isVerb();
    if (acts && isInClauseOf(verb, trigger)) {
      return true;
    }
    return acts
        && verb != trigger
        && tree.head(trigger) == verb
        && tree.children(trigger, "case").stream().noneMatch(child -> sentence.isWord(child, "as"));
  }

  /** "O lent the hall in which X was coded": who lends it is not told to code. */
  private boolean isInClauseOf(int verb, int trigger) {
    int noun = tree.relation(trigger).equals("acl:relcl") ? tree.head(trigger) : -1;
    return noun >= 0
        && tree.head(noun) == verb
        && !sentence.is(noun, "TEAM")
        && !sentence.is(noun, "COMPANY");
  }

  private boolean hasFittingCase(int at) {
    return tree.children(at, "case", "mark").stream()
        .allMatch(child -> PREPOSITIONS.contains(sentence.cell(child).lower()));
  }
}
