// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.language.Pattern;
import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the words over and around a claim's anchor say of its status: negation, hedging, owning up,
 * asking, supposing. Walks from the anchor up to the root and stops where a relative clause or an
 * apposition cuts it off from what is asserted above; then looks for phrases ({@link Cues}).
 */
final class Scope {

  /** Words found to matter, with the rule they fell under. */
  record Found(int cell, String rule) {}

  private static final int HIGHEST = 40;

  private static final Set<String> OPEN =
      Set.of(
          "ccomp",
          "xcomp",
          "advcl",
          "parataxis",
          "conj",
          "nsubj",
          "nsubj:pass",
          "obj",
          "obl",
          "nmod",
          "csubj",
          "dep",
          "acl",
          "nmod:poss",
          "compound",
          "case",
          "root",
          "appos",
          "iobj",
          "obl:tmod",
          "csubj:pass",
          "fixed",
          "amod");

  private static final Set<String> CLAUSES =
      Set.of(
          "ccomp",
          "xcomp",
          "acl",
          "advcl",
          "parataxis",
          "conj",
          "dep",
          "csubj",
          "obj",
          "nsubj:pass",
          "obl");

  private static final Set<String> MODIFIERS =
      Set.of(
          "advmod",
          "det",
          "aux",
          "cc",
          "mark",
          "neg",
          "amod",
          "cc:preconj",
          "obj",
          "nsubj",
          "dep",
          "discourse",
          "nsubj:pass",
          "case",
          "nmod");

  private static final Set<String> SUBORDINATORS =
      Set.of(
          "since",
          "because",
          "as",
          "after",
          "before",
          "when",
          "while",
          "until",
          "although",
          "though",
          "once",
          "whereas",
          "where");

  private final ReadSentence sentence;
  private final Tree tree;
  private final List<Found> negations = new ArrayList<>();
  private final List<Found> hedges = new ArrayList<>();
  private final List<Found> confirmations = new ArrayList<>();
  private final List<Found> voids = new ArrayList<>();
  private final List<Integer> chain = new ArrayList<>();

  Scope(ReadSentence sentence, int anchor) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    walk(anchor);
    applyCues(anchor);
  }

  /** The cells from the anchor up to where the walk ended. */
  List<Integer> chain() {
    return chain;
  }

  List<Found> hedges() {
    return hedges;
  }

  List<Found> confirmations() {
    return confirmations;
  }

  /** Everything found, for the claim's explanation. */
  List<Found> all() {
    List<Found> all = new ArrayList<>(negations);
    all.addAll(hedges);
    all.addAll(confirmations);
    return all;
  }

  boolean isNegated() {
    return !negations.isEmpty();
  }

  /** Whether a guess or rumour above was called false: then whoever says so holds the denial. */
  boolean isRefuted() {
    return negations.stream().anyMatch(found -> found.rule().equals("FALSE"));
  }

  /** Whether nothing is asserted: a supposition, a refusal, "did not say that ...". */
  boolean isVoid() {
    return !voids.isEmpty()
        || negations.stream()
            .filter(found -> found.rule().equals("NEG"))
            .map(found -> tree.head(found.cell()))
            .anyMatch(at -> at >= 0 && !chain.getFirst().equals(at) && isSpeech(at));
  }

  private boolean isSpeech(int at) {
    return sentence.is(at, "SAY") || sentence.is(at, "CONFIRM") || sentence.is(at, "DENY");
  }

  private void walk(int anchor) {
    int at = anchor;
    int from = -1;
    boolean looks = true;
    for (int steps = 0; at >= 0 && steps < HIGHEST; steps++) {
      chain.add(at);
      if (looks) {
        look(at, from, anchor);
      }
      looks = looks && !isOwnClause(at);
      if (isCutOff(at)) {
        break;
      }
      from = at;
      at = tree.head(at);
    }
  }

  /** Whether what stands above does not reach down to this clause. */
  private boolean isCutOff(int at) {
    int head = tree.head(at);
    if (head < 0) {
      return true;
    }
    String relation = tree.relation(at);
    boolean relative = relation.equals("acl:relcl") || !OPEN.contains(relation);
    boolean reduced = relation.equals("acl") || relation.equals("appos");
    if (relative || reduced) {
      return !isAsserted(head) && !(relation.equals("appos") && sentence.is(at, "GUESS"));
    }
    boolean loose =
        relation.equals("parataxis") || relation.equals("dep") || relation.equals("ccomp");
    boolean speech = isSpeech(head) || sentence.is(head, "THINK");
    return loose && (hasBetween(";", at, head) || (hasBetween(":", at, head) && !speech));
  }

  /**
   * Whether something holds as it is, whatever is said around it: "... was not tested, since O
   * built it", "what it was built on is no secret", "its maker, O, could not be reached".
   */
  private boolean isOwnClause(int at) {
    if (tree.is(at, "csubj")) {
      return tree.children(at).stream()
          .anyMatch(child -> sentence.cell(child).tag().startsWith("W"));
    }
    return isTakenForGranted(at) || isSubordinate(at);
  }

  private boolean isTakenForGranted(int at) {
    return sentence.is(at, "MAKER")
        && !tree.children(at, "nmod:poss").isEmpty()
        && tree.children(at, "appos").stream().anyMatch(child -> sentence.cell(child).isMention());
  }

  private boolean isSubordinate(int at) {
    boolean clause = tree.is(at, "advcl") || tree.is(at, "obl") && !hasWord(at, "as");
    return clause
        && tree.children(at, "mark", "advmod", "case").stream()
            .anyMatch(child -> child < at && SUBORDINATORS.contains(sentence.cell(child).lower()));
  }

  private boolean hasWord(int at, String word) {
    return tree.children(at, "case").stream().anyMatch(child -> sentence.isWord(child, word));
  }

  /** "O is the lab that made X", "the theory that O made X". */
  private boolean isAsserted(int head) {
    return !tree.children(head, "cop").isEmpty()
        || sentence.is(head, "GUESS")
        || sentence.is(head, "STORY");
  }

  private boolean hasBetween(String mark, int one, int other) {
    return sentence.cells().subList(Math.min(one, other), Math.max(one, other)).stream()
        .anyMatch(cell -> cell.text().equals(mark));
  }

  private void look(int at, int from, int anchor) {
    boolean conjunct = from >= 0 && isBesides(from, at);
    for (int child : tree.children(at)) {
      if (child != from && (!conjunct || tree.is(child, "aux"))) {
        lookAtModifier(child);
      }
    }
    if (from >= 0) {
      lookAtGovernor(at, from, anchor);
      if (sentence.isWord(at, "none", "neither", "nothing") && !isExcept(at)) {
        negations.add(new Found(at, "NEG"));
      }
    } else {
      lookAtItself(at);
    }
  }

  /** Whether a clause only stands beside the one above: what is denied there is not its matter. */
  private boolean isBesides(int clause, int above) {
    boolean loose = tree.relation(clause).equals("parataxis") && clause > above;
    return tree.relation(clause).equals("conj")
        || loose && !isSpeech(above) && !sentence.is(above, "THINK");
  }

  private void lookAtItself(int at) {
    if (sentence.is(at, "DENY") && !sentence.is(at, "DISOWN")) {
      negations.add(new Found(at, "DENY"));
    }
    if (sentence.is(at, "GUESS")) {
      hedges.add(new Found(at, "GUESS"));
    }
  }

  private void lookAtModifier(int child) {
    String relation = tree.relation(child);
    if (!MODIFIERS.contains(relation) || !tree.children(child, "nsubj", "cop").isEmpty()) {
      return;
    }
    if (sentence.is(child, "NEG")) {
      if (!isExcept(child)) {
        negations.add(new Found(child, "NEG"));
      }
    } else if (sentence.is(child, "MODAL") && relation.equals("aux")) {
      hedges.add(new Found(child, "MODAL"));
    } else if (sentence.is(child, "HEDGE")) {
      hedges.add(new Found(child, "HEDGE"));
    } else if (relation.equals("mark") && sentence.isWord(child, "if", "whether", "unless")) {
      voids.add(new Found(child, "IF"));
    } else if (sentence.is(child, "GUESS") && relation.startsWith("nsubj")) {
      hedges.add(new Found(child, "GUESS"));
    } else if (isNegatedObject(child, relation)) {
      negations.add(new Found(child, "NEG"));
    } else if (relation.equals("amod") && sentence.is(child, "LIKELY")) {
      hedges.add(new Found(child, "HEDGE"));
    }
  }

  /** "had no hand", "played no part", "nothing of it". */
  private boolean isNegatedObject(int child, String relation) {
    boolean with =
        tree.children(child, "case").stream().anyMatch(at -> sentence.isWord(at, "with"));
    boolean object = relation.equals("obj") || relation.equals("nmod") && !with;
    boolean subject = relation.startsWith("nsubj");
    return tree.children(child, "det", "advmod", "cc:preconj", "cc").stream()
        .anyMatch(at ->
            (object && sentence.isWord(at, "no"))
                || (subject && at < child && sentence.isWord(at, "neither", "no")));
  }

  /** "not only", "nothing but", "no secret", and the contrast in "A made it, not B". */
  private boolean isExcept(int at) {
    boolean contrast =
        at > 0
            && at + 1 < sentence.cells().size()
            && sentence.isWord(at, "not")
            && sentence.isWord(at - 1, ",", "and")
            && sentence.cell(at + 1).isMention();
    return contrast
        || isAnswer(at)
        || isBeyondDoubt(at)
        || at + 1 < sentence.cells().size()
            && sentence.isWord(
                at + 1,
                "only",
                "just",
                "but",
                "other",
                "else",
                "evidence",
                "proof",
                "secret",
                "doubt",
                "question",
                "surprise",
                "wonder");
  }

  /** "no longer in doubt", "not in question". */
  private boolean isBeyondDoubt(int at) {
    int head = tree.head(at);
    return head >= 0
        && sentence.isWord(head, "doubt", "question", "dispute")
        && !sentence.cell(head).isVerb();
  }

  /** "No, O built it" answers somebody else and denies nothing of its own sentence. */
  private boolean isAnswer(int at) {
    return sentence.isWord(at, "no", "nope", "nah", "never")
        && at + 1 < sentence.cells().size()
        && sentence.isWord(at + 1, ",", "!", ":", "-", "–", "—", "...", "…");
  }

  private void lookAtGovernor(int at, int from, int anchor) {
    boolean clause = CLAUSES.contains(tree.relation(from));
    if (sentence.is(at, "THINK") && sentence.cell(at).isVerb() && clause) {
      hedges.add(new Found(at, "THINK"));
    } else if ((sentence.is(at, "DENY") || isRulingOut(at)) && clause) {
      negations.add(new Found(at, "DENY"));
    } else if (sentence.is(at, "CONFIRM") && sentence.cell(at).isVerb() && clause) {
      confirmations.add(new Found(at, "CONFIRM"));
    } else if (sentence.is(at, "NOCOMMENT")) {
      voids.add(new Found(at, "NOCOMMENT"));
    } else if (sentence.is(at, "GUESS")) {
      hedges.add(new Found(at, "GUESS"));
    } else if ((isFalse(at) || hasFalse(at)) && isSubject(from)) {
      negations.add(new Found(at, "FALSE"));
    } else if (sentence.isWord(at, "wish", "imagine", "pretend") && clause && anchor > at) {
      voids.add(new Found(at, "WISH"));
    } else if (sentence.isWord(at, "smell", "look", "sound", "seem", "feel", "appear")
        && tree.is(from, "xcomp")) {
      hedges.add(new Found(at, "SEEM"));
    }
  }

  /** "ruled out", but not "a judge ruled that". */
  private boolean isRulingOut(int at) {
    boolean out = at + 1 < sentence.cells().size() && sentence.isWord(at + 1, "out");
    return sentence.is(at, "RULEOUT") && (out || !sentence.isWord(at, "rule"));
  }

  /** "Guesses that O made it were wrong", not "I was wrong, O made it". */
  private boolean isSubject(int from) {
    String relation = tree.relation(from);
    return relation.startsWith("nsubj") || relation.startsWith("csubj") || relation.equals("acl");
  }

  /** "is a lie", not "lies with". */
  private boolean isFalse(int at) {
    return sentence.is(at, "FALSE") && !(sentence.isWord(at, "lie") && sentence.cell(at).isVerb());
  }

  /** "proved false", "turned out to be wrong". */
  private boolean hasFalse(int at) {
    return sentence.isWord(at, "prove", "turn")
        && tree.children(at).stream().anyMatch(child -> sentence.is(child, "FALSE"));
  }

  private void applyCues(int anchor) {
    for (Cues.Rule rule : Cues.shipped()) {
      for (Pattern.Match match : rule.pattern().all(sentence.cells())) {
        boolean ahead = rule.effect() != Cues.Effect.VOID || match.from() < anchor;
        if (ahead && reaches(match, anchor) && !isInAnAside(match.from(), anchor)) {
          found(rule.effect()).add(new Found(match.from(), rule.pattern().toString()));
        }
      }
    }
  }

  private List<Found> found(Cues.Effect effect) {
    return switch (effect) {
      case HEDGE -> hedges;
      case CONFIRM -> confirmations;
      case DENY -> negations;
      case VOID -> voids;
    };
  }

  /** Whether a phrase stands in a relative clause that a comma closes before the anchor. */
  private boolean isInAnAside(int phrase, int anchor) {
    int at = phrase;
    for (int steps = 0; at >= 0 && steps < HIGHEST; steps++) {
      if (tree.relation(at).equals("acl:relcl") && at < anchor) {
        return !tree.under(anchor, at) && hasBetween(",", at, anchor);
      }
      at = tree.head(at);
    }
    return false;
  }

  private boolean reaches(Pattern.Match match, int anchor) {
    int low = Math.min(match.from(), anchor);
    int high = Math.max(match.from(), anchor);
    for (int at = low + 1; at < high; at++) {
      if (sentence.isWord(at, "but", "although", "though", "while", "whereas", ";")
          && at >= match.to() - 1) {
        return false;
      }
    }
    return true;
  }
}
