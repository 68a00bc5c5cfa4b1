// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.language.Lexicon;
import io.signaltracker.indexer.language.Tree;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells which words of one sentence set off a frame. */
final class Triggers {

  private final ReadSentence sentence;
  private final Tree tree;
  private final Roles roles;
  private final Places places;

  Triggers(ReadSentence sentence, Roles roles, Places places) {
    this.sentence = sentence;
    this.tree = sentence.tree();
    this.roles = roles;
    this.places = places;
  }

  /** Whether the word at a cell sets the frame off. */
  boolean isSetOff(Frame.Trigger trigger, int at) {
    return sets(trigger, at) && hasWith(trigger, at);
  }

  private boolean sets(Frame.Trigger trigger, int at) {
    return switch (trigger.kind()) {
      case "verb" ->
          sentence.cell(at).isVerb()
              && isWord(trigger.word(), at)
              && !isPlainRuling(trigger, at)
              && !isBuildingOn(trigger, at);
      case "passive" ->
          sentence.cell(at).isVerb() && isWord(trigger.word(), at) && roles.isPassive(at);
      case "other-verb" -> isUnclassed(at) && !roles.isPassive(at);
      case "other-passive" -> isUnclassed(at) && roles.isPassive(at);
      case "word" -> isWord(trigger.word(), at);
      case "noun" ->
          !sentence.cell(at).isVerb()
              && isWord(trigger.word(), at)
              && !isWrongGuess(trigger, at)
              && !isOfCompany(trigger, at);
      case "org" -> isMention(at, EntityType.ORG) && hasCase(trigger, at);
      case "model" -> isMention(at, EntityType.MODEL) && hasCase(trigger, at);
      case "family" -> isMention(at, EntityType.MODEL_FAMILY) && hasCase(trigger, at);
      default -> throw new IllegalStateException("No such trigger: " + trigger.kind());
    };
  }

  /** "ran X as Y": not every running of a model gives it a name. */
  private boolean hasWith(Frame.Trigger trigger, int at) {
    boolean with = trigger.with().isEmpty() || hasWord(at, trigger.with());
    boolean under =
        trigger.under().stream()
            .allMatch(name -> tree.head(at) >= 0 && isWord(name, tree.head(at)));
    return with && under;
  }

  private boolean hasWord(int at, Set<String> words) {
    boolean adverb =
        tree.children(at).stream().anyMatch(child -> words.contains(sentence.cell(child).lower()));
    return adverb || !places.near(at, words).isEmpty();
  }

  /** To rule something out takes "out"; a judge just rules. */
  private boolean isPlainRuling(Frame.Trigger trigger, int at) {
    return trigger.word().equals("@RULEOUT")
        && sentence.isWord(at, "rule")
        && sentence.cells().subList(at, Math.min(sentence.cells().size(), at + 4)).stream()
            .noneMatch(cell -> cell.lower().equals("out"));
  }

  /** A verb that no class has: what is done to an unknown model by a company is mostly making. */
  private boolean isUnclassed(int at) {
    String lemma = sentence.cell(at).lemma();
    return sentence.cell(at).isVerb()
        && !Lexicon.shipped().inAnyClass(lemma)
        && !sentence.is(at, "NOTMAKE");
  }

  /** "what it builds on": not what it builds. */
  private boolean isBuildingOn(Frame.Trigger trigger, int at) {
    return trigger.word().equals("@MAKE")
        && sentence.is(at, "BUILDON")
        && at + 1 < sentence.cells().size()
        && sentence.isWord(at + 1, "on", "upon")
        && tree.head(at + 1) == at;
  }

  /** "The wrong guess" points at nobody: word patterns read it as a denial. */
  private boolean isWrongGuess(Frame.Trigger trigger, int at) {
    return trigger.word().equals("@CANDIDATE")
        && tree.children(at, "amod").stream().anyMatch(child -> sentence.is(child, "FALSE"));
  }

  /**
   * "our parent", "the start-up's parent company", "our upstream provider": no maker of a model.
   */
  private boolean isOfCompany(Frame.Trigger trigger, int at) {
    return trigger.word().equals("@MAKER")
        && sentence.isWord(at, "parent", "provider", "supplier", "vendor", "mother")
        && tree.children(at, "nmod:poss").stream()
            .anyMatch(of ->
                sentence.isWord(of, "our", "my", "your")
                    || sentence.is(of, "COMPANY")
                    || isMention(of, EntityType.ORG));
  }

  private boolean isWord(String word, int at) {
    if (!word.startsWith("@")) {
      return sentence.isWord(at, word);
    }
    int mark = Math.max(word.indexOf("+EARLY"), word.indexOf("-EARLY"));
    if (mark < 0) {
      return sentence.is(at, word.substring(1));
    }
    return sentence.is(at, word.substring(1, mark)) && isEarly(at) == (word.charAt(mark) == '+');
  }

  /** "an early version", "a test build", "a rebranded edition": the same model, not another. */
  private boolean isEarly(int at) {
    return tree.children(at, "amod", "compound", "acl").stream()
        .anyMatch(child -> sentence.is(child, "EARLY"));
  }

  private boolean isMention(int at, EntityType type) {
    if (sentence.named(at, type) != null) {
      return true;
    }
    ReadSentence.Referent referent = sentence.referents().get(at);
    return switch (type) {
      case ORG -> referent != null && sentence.isWord(at, "ours", "theirs", "us");
      case MODEL -> referent != null && !referent.models().isEmpty();
      case MODEL_FAMILY, BENCHMARK, PRODUCT, PERSON -> false;
    };
  }

  private boolean hasCase(Frame.Trigger trigger, int at) {
    boolean ours = sentence.isWord(at, "ours", "theirs");
    if (trigger.cases().isEmpty()) {
      return sentence.cell(at).isMention();
    }
    if (trigger.cases().contains("'s")) {
      return roles.isPossessive(at) || ours;
    }
    boolean article =
        tree.children(at, "det").stream().anyMatch(det -> sentence.isWord(det, "a", "an"))
            || trigger.kind().equals("model") && isAdapted(at);
    if (trigger.cases().contains("a")) {
      return article && !isEarly(at) && sentence.cell(at).isMention() && isEquated(at);
    }
    if (trigger.cases().contains("none")) {
      boolean bare = tree.children(at, "case").isEmpty() && !ours && sentence.cell(at).isMention();
      boolean family = trigger.kind().equals("family");
      return bare
          && isEquated(at)
          && (family || !article || isEarly(at) || !trigger.kind().equals("model"));
    }
    if (trigger.cases().contains("as-adapted")) {
      return roles.hasCase(at, Set.of("as")) && isAdapted(at);
    }
    return roles.hasCase(at, trigger.cases())
        && !(trigger.cases().contains("as") && (hasBegun(at) || isAdapted(at)));
  }

  /** "X began life as Y": and is no longer. */
  private boolean hasBegun(int at) {
    return IntStream.range(Math.max(0, at - 6), at)
        .anyMatch(word -> sentence.is(word, "BEGIN") && sentence.cell(word).isVerb());
  }

  /** "X is Y with two layers cut", "X is Y-based": not Y itself. */
  private boolean isAdapted(int at) {
    int size = sentence.cells().size();
    int next = at + 1 < size && sentence.isWord(at + 1, "-") ? at + 2 : at + 1;
    if (next < size && (sentence.isWord(next, "based", "derived") || sentence.is(next, "BASEV"))) {
      return true;
    }
    boolean before =
        tree.children(at, "amod").stream().anyMatch(child -> sentence.is(child, "TUNED"));
    boolean behind =
        next + 1 < size && sentence.isWord(next, ",") && sentence.is(next + 1, "TUNED");
    return before
        || behind
        || next < size
            && sentence.isWord(next, "with", "after", "plus", "minus")
            && IntStream.range(next, Math.min(size, next + 6))
                .anyMatch(word -> sentence.is(word, "TUNING"));
  }

  private boolean isEquated(int at) {
    return !tree.children(at, "cop").isEmpty() || tree.is(at, "xcomp") || tree.is(at, "ccomp");
  }
}
